package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.RateLimit;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.Identity;
import org.gonghui.member.membership.MembershipDesk;

/// Use cases of real-name verification (M1). What needs an outside party is two transactions: the intent, then, guarded
/// by the state, the decision. Whether a number is known changes neither an answer nor a step on the way.
@ApplicationScoped
public class IdentityDesk {
  private static final int MOST = 50;

  private final IdentityChecks checks;
  private final EnteredSeal seal;
  private final OneTimeCodes codes;
  private final PhoneTexts texts;
  private final ConsentDesk consents;
  private final LoginDesk logins;
  private final MembershipDesk memberships;
  private final LoginNews news;
  private final CheckViews views;
  private final IdentityConfig config;
  private final Event<IdentityDecided> decided;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  IdentityDesk(
      IdentityChecks checks,
      EnteredSeal seal,
      OneTimeCodes codes,
      PhoneTexts texts,
      ConsentDesk consents,
      LoginDesk logins,
      MembershipDesk memberships,
      LoginNews news,
      CheckViews views,
      IdentityConfig config,
      Event<IdentityDecided> decided,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.checks = checks;
    this.seal = seal;
    this.codes = codes;
    this.texts = texts;
    this.consents = consents;
    this.logins = logins;
    this.memberships = memberships;
    this.news = news;
    this.views = views;
    this.config = config;
    this.decided = decided;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// A check that has begun, and the text that has to go out.
  record Started(CheckView view, UUID textId) {}

  /// The authority is to be asked.
  record Question(UUID checkId, Identity identity) {}

  @Transactional
  Started start(Login login, Identity identity, List<Consent> given) {
    consents.require(given);
    checks.lock(login);
    var now = clock.instant();
    requireOneLeft(login, now);
    var id = ids.next();
    var code = codes.next();
    var check =
        new IdentityCheck(
            id,
            login,
            seal.seal(id, identity),
            codes.hash(id, code),
            now,
            now.plus(config.codeLifetime()));
    checks.persistAndFlush(check);
    consents.keep(id, given);
    audit.record("IDENTITY_CHECK_STARTED", id);
    return new Started(views.of(check), texts.code(identity.phone().value(), code));
  }

  /// @throws Refusal 429 until the first of the window's checks leaves it
  private void requireOneLeft(Login login, Instant now) {
    var most = config.checksPerWindow();
    var begun = checks.latestStarts(login, now.minus(config.window()), most);
    if (begun.size() >= most) {
      var left = Duration.between(now, begun.getLast().plus(config.window()));
      throw Refusal.exhausted(new RateLimit("identity", most, config.window(), left));
    }
  }

  /// Takes a code. A wrong one counts even though the answer is a refusal, so nothing is thrown for it here.
  @Transactional
  IdentityCheck.Entry enter(Login login, UUID id, String code) {
    var check = checks.locked(login, id).orElseThrow(Refusal::notFound);
    var now = clock.instant();
    var entry = check.enter(codes.hash(id, code), now, now.plus(config.deadline().multipliedBy(2)));
    if (entry instanceof IdentityCheck.Entry.Wrong) {
      audit.record("IDENTITY_CODE_WRONG", id);
    }
    return entry;
  }

  @Transactional
  CheckView read(Login login, UUID id) {
    return views.of(checks.of(login, id).orElseThrow(Refusal::notFound));
  }

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

  /// How far the login has proved who it is; a check that is pending stays so until the transaction ends.
  @Transactional
  public ProofOfIdentity proofOf(Login login) {
    var pending = checks.lockedPending(login);
    var person = logins.ownerOf(login.issuer(), login.subject());
    if (person.isPresent()) {
      return new ProofOfIdentity.Verified(person.get());
    }
    return pending.isPresent()
        ? new ProofOfIdentity.Pending(pending.get().id())
        : new ProofOfIdentity.Unknown();
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
