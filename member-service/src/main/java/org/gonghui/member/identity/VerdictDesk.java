package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.Identity;
import org.gonghui.member.membership.MembershipDesk;

/// Use cases of the authority's word on a check. It is an outside party, so they are transactions of their own: the
/// question is read in one, and another, guarded by the state, decides once.
@ApplicationScoped
class VerdictDesk {
  private static final int MOST = 50;

  private final IdentityChecks checks;
  private final EnteredSeal seal;
  private final LoginDesk logins;
  private final MembershipDesk memberships;
  private final LoginNews news;
  private final IdentityConfig config;
  private final Event<IdentityDecided> decided;
  private final Audit audit;
  private final Clock clock;

  VerdictDesk(
      IdentityChecks checks,
      EnteredSeal seal,
      LoginDesk logins,
      MembershipDesk memberships,
      LoginNews news,
      IdentityConfig config,
      Event<IdentityDecided> decided,
      Audit audit,
      Clock clock) {
    this.checks = checks;
    this.seal = seal;
    this.logins = logins;
    this.memberships = memberships;
    this.news = news;
    this.config = config;
    this.decided = decided;
    this.audit = audit;
    this.clock = clock;
  }

  /// The authority is to be asked.
  record Question(UUID checkId, Identity identity) {}

  @Transactional
  Optional<Question> question(UUID id) {
    return checks
        .locked(id)
        .filter(IdentityCheck::isPending)
        .map(check -> new Question(id, seal.open(check)));
  }

  /// Checks that wait for the authority and that nobody is asking about now.
  @Transactional
  List<UUID> takeSome() {
    var now = clock.instant();
    checks.sweep(now.minus(config.sweepAfter()));
    return checks.claim(now, now.plus(config.patience().multipliedBy(2)), MOST);
  }

  /// Keeps the authority's word, once: whoever comes later finds the check decided.
  @Transactional
  void decide(UUID id, Authority.Word word) {
    var check = checks.locked(id).filter(IdentityCheck::isPending);
    if (check.isEmpty()) {
      return;
    }
    switch (word) {
      case CONFIRMED -> confirm(check.get());
      case DENIED -> {
        check.get().refuse();
        audit.record("IDENTITY_REFUSED", id);
        decided.fire(new IdentityDecided(id, Optional.empty()));
      }
      case NONE -> {}
    }
  }

  private void confirm(IdentityCheck check) {
    var identity = seal.open(check);
    var login = check.login();
    var owner = logins.ownerOf(login.issuer(), login.subject());
    // before anything of the identity is kept: the answer says that nothing is
    if (owner.isPresent() && !owner.equals(memberships.knownBy(identity.idNumber()))) {
      check.refuse();
      audit.record("LOGIN_BELONGS_TO_ANOTHER", check.id());
      decided.fire(new IdentityDecided(check.id(), Optional.empty()));
      return;
    }
    var registered = memberships.register(identity);
    var person = registered.personId();
    var binding = logins.bind(person, login.issuer(), login.subject());
    news.boundByCode(binding, registered);
    check.verify(person);
    checks.flush();
    decided.fire(new IdentityDecided(check.id(), Optional.of(person)));
  }
}
