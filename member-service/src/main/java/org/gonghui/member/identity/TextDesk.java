package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Vault;
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
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  TextDesk(TextMessages messages, PhoneAllowance allowance, Vault vault, Ids ids, Clock clock) {
    this.messages = messages;
    this.allowance = allowance;
    this.vault = vault;
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
        new TextMessage(
            id,
            vault.seal(phone, place(id, "phone")),
            vault.seal(text, place(id, "content")),
            code == null ? null : vault.seal(code, place(id, "code")),
            now.plus(usefulFor),
            now));
    return id;
  }

  /// Takes the text for sending, unless somebody else has.
  @Transactional
  Optional<Due> take(UUID id) {
    var now = clock.instant();
    return messages.claim(id, now, now.plus(TURN)).map(this::open);
  }

  /// Takes some that were left, and forgets what is too old to be sent or to count.
  @Transactional
  List<Due> takeSome() {
    var now = clock.instant();
    messages.giveUp(now);
    allowance.sweep();
    return messages.claimSome(now, now.plus(TURN), MOST).stream().map(this::open).toList();
  }

  @Transactional
  void sent(UUID id) {
    messages.delete("id", id);
  }

  private Due open(TextMessage message) {
    var code = message.code();
    return new Due(
        message.id(),
        vault.open(message.phone(), place(message.id(), "phone")),
        vault.open(message.content(), place(message.id(), "content")),
        code == null ? null : vault.open(code, place(message.id(), "code")));
  }

  private static Place place(UUID id, String column) {
    return new Place("text_message", column, id);
  }
}
