package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
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

/// Use cases of somebody who proves who they are (M1), up to the right code; [VerdictDesk] does the rest. Whether a number
/// is known changes neither an answer nor a step on the way.
@ApplicationScoped
public class IdentityDesk {
  private final IdentityChecks checks;
  private final EnteredSeal seal;
  private final OneTimeCodes codes;
  private final PhoneTexts texts;
  private final ConsentDesk consents;
  private final LoginDesk logins;
  private final CheckViews views;
  private final IdentityConfig config;
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
      CheckViews views,
      IdentityConfig config,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.checks = checks;
    this.seal = seal;
    this.codes = codes;
    this.texts = texts;
    this.consents = consents;
    this.logins = logins;
    this.views = views;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// A check that has begun, and the text that has to go out, unless its phone got its fill of them.
  record Started(CheckView view, Optional<UUID> textId) {}

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
    return new Started(views.of(check), texts.code(id, identity.phone(), code));
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
    var entry =
        check.enter(
            hash -> codes.isRight(hash, id, code),
            now,
            now.plus(config.deadline().multipliedBy(2)));
    if (entry instanceof IdentityCheck.Entry.Wrong) {
      audit.record("IDENTITY_CODE_WRONG", id);
    }
    return entry;
  }

  @Transactional
  CheckView read(Login login, UUID id) {
    return views.of(checks.of(login, id).orElseThrow(Refusal::notFound));
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
}
