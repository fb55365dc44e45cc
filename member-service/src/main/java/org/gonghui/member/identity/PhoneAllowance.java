package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.gonghui.kit.ids.Ids;
import org.gonghui.member.membership.MobilePhone;

/// Bounds the codes that one phone gets, over all callers and copies, so that many logins cannot flood it.
///
/// Who asks beyond it gets the answer of every other check, and no text goes out. A refusal would tell anybody who
/// names a phone that others asked for it within the hour; a text that does not come is missed only by who holds the
/// phone. What is left to learn is the time that the SMS gateway would have taken, and only of a phone that got its
/// fill. A holder who is kept from a code by others can ask again when the window has passed, or be bound by an officer.
@ApplicationScoped
class PhoneAllowance {
  private final SentCodes sent;
  private final SentCodeSeal seal;
  private final IdentityConfig config;
  private final Ids ids;
  private final Clock clock;

  PhoneAllowance(SentCodes sent, SentCodeSeal seal, IdentityConfig config, Ids ids, Clock clock) {
    this.sent = sent;
    this.seal = seal;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /// @return whether one more code may go out to it; then it is counted. Those held back are not, so that the phone is
  ///     free again when the first of the window's codes leaves it
  boolean take(MobilePhone phone) {
    var index = seal.index(phone);
    var now = clock.instant();
    sent.lock(index);
    if (sent.countSince(index, now.minus(config.window())) >= config.codesPerPhone()) {
      return false;
    }
    var id = ids.next();
    sent.persist(new SentCode(id, index, seal.seal(id, phone), now));
    return true;
  }

  /// Forgets what has left the window.
  void sweep() {
    sent.forget(clock.instant().minus(config.window()));
  }
}
