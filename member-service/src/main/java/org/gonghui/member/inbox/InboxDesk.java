package org.gonghui.member.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.login.LoginDesk;

/// Use cases of the inbox: every step that concerns a person leaves a message.
@ApplicationScoped
public class InboxDesk {
  private final InboxMessages messages;
  private final MessageTexts texts;
  private final LoginDesk logins;
  private final InboxSealing sealing;
  private final Ids ids;
  private final Clock clock;

  InboxDesk(
      InboxMessages messages,
      MessageTexts texts,
      LoginDesk logins,
      InboxSealing sealing,
      Ids ids,
      Clock clock) {
    this.messages = messages;
    this.texts = texts;
    this.logins = logins;
    this.sealing = sealing;
    this.ids = ids;
    this.clock = clock;
  }

  /// Leaves a message for a member, in the transaction of the step that it tells of.
  @Transactional
  public void tell(Message message) {
    tellAll(List.of(message));
  }

  /// The same for many, by one round trip.
  @Transactional
  public void tellAll(List<Message> told) {
    if (!told.isEmpty()) {
      var now = clock.instant();
      messages.insert(told.stream().map(message -> sealed(ids.next(), message, now)).toList());
    }
  }

  @Transactional
  void take(UUID id, Message message, Instant createdAt) {
    messages.insert(List.of(sealed(id, message, createdAt)));
  }

  @Transactional
  Slice<MessageView, MessageKey> list(boolean unread, Keyset<MessageKey> keyset, Locale language) {
    return messages.list(logins.me(), unread, keyset).map(message -> view(message, language));
  }

  @Transactional
  MessageView read(UUID id, Locale language) {
    var message = messages.of(logins.me(), id).orElseThrow(Refusal::notFound);
    message.read(clock.instant());
    return view(message, language);
  }

  @Transactional
  long unread() {
    return messages.unread(logins.me());
  }

  private InboxMessage sealed(UUID id, Message message, Instant createdAt) {
    var content = new Content(message.template(), message.parameters(), message.link());
    return new InboxMessage(id, message.memberId(), sealing.seal(id, content), createdAt);
  }

  private MessageView view(InboxMessage message, Locale language) {
    var content = sealing.open(message);
    return new MessageView(
        message.id(),
        content.template(),
        texts.title(content, language),
        texts.text(content, language),
        content.link(),
        message.createdAt(),
        message.readAt(),
        Answers.etag(message.version()));
  }
}
