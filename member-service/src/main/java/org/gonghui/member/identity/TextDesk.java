package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;
import org.jspecify.annotations.Nullable;

/// Text messages to phones: kept in the transaction that wants them, sent after it, once.
@ApplicationScoped
class TextDesk {
  private static final Duration TURN = Duration.ofSeconds(20);
  private static final int MOST = 50;

  /// A text that is to be sent now.
  record Due(UUID id, String phone, String text, @Nullable String code) {
    @Override
    public String toString() {
      return "Due " + id;
    }
  }

  private final TextMessages messages;
  private final PhoneAllowance allowance;
  private final TextSeal seal;
  private final Ids ids;
  private final Clock clock;

  TextDesk(TextMessages messages, PhoneAllowance allowance, TextSeal seal, Ids ids, Clock clock) {
    this.messages = messages;
    this.allowance = allowance;
    this.seal = seal;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param usefulFor after which it is not sent any more
  /// @return its id
  @Transactional
  UUID keep(String phone, String text, @Nullable String code, Duration usefulFor) {
    var id = ids.next();
    var now = clock.instant();
    messages.persist(
        new TextMessage(id, seal.seal(id, phone, text, code), now.plus(usefulFor), now));
    return id;
  }

  /// Takes the text for sending, unless somebody else has.
  @Transactional
  Optional<Due> take(UUID id) {
    var now = clock.instant();
    return messages.claim(id, now, now.plus(TURN)).map(seal::open);
  }

  /// Takes some that were left, and forgets what is too old to be sent or to count.
  @Transactional
  List<UUID> takeSome() {
    var now = clock.instant();
    messages.giveUp(now);
    allowance.sweep();
    return messages.claimSome(now, now.plus(TURN), MOST);
  }

  /// One of those that were taken.
  @Transactional
  Optional<Due> due(UUID id) {
    return messages.waiting(id).map(seal::open);
  }

  @Transactional
  void sent(UUID id) {
    messages.delete("id", id);
  }
}
