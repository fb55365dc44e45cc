package org.gonghui.member.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.preference.Category;
import org.gonghui.member.push.Announcement;
import org.gonghui.member.push.PushDesk;

/// Use cases of the inbox: every step that concerns a person leaves a message.
@ApplicationScoped
public class InboxDesk {
  private final InboxMessages messages;
  private final MessageTexts texts;
  private final LoginDesk logins;
  private final InboxSealing sealing;
  private final PushDesk push;
  private final MessageConfig config;
  private final Ids ids;
  private final Clock clock;

  InboxDesk(
      InboxMessages messages,
      MessageTexts texts,
      LoginDesk logins,
      InboxSealing sealing,
      PushDesk push,
      MessageConfig config,
      Ids ids,
      Clock clock) {
    this.messages = messages;
    this.texts = texts;
    this.logins = logins;
    this.sealing = sealing;
    this.push = push;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /// Leaves a message for a member, in the transaction of the step that it tells of.
  @Transactional
  public void tell(Message message) {
    tellAll(List.of(message));
  }

  /// The same for many, by a few round trips.
  @Transactional
  public void tellAll(List<Message> told) {
    var now = clock.instant();
    keep(told.stream().collect(Collectors.toMap(_ -> ids.next(), Function.identity())), now);
  }

  @Transactional
  void take(UUID id, Message message, Instant createdAt) {
    keep(Map.of(id, message), createdAt);
  }

  private void keep(Map<UUID, Message> told, Instant createdAt) {
    if (told.isEmpty()) {
      return;
    }
    var rows = new ArrayList<InboxMessage>();
    var announced = new ArrayList<Announcement>();
    told.forEach((id, message) -> {
      rows.add(sealed(id, message, createdAt));
      announced.add(new Announcement(id, message.memberId(), Category.of(message.template())));
    });
    messages.insert(rows);
    push.announce(announced);
  }

  @Transactional
  Slice<MessageView, MessageKey> list(boolean unread, Keyset<MessageKey> keyset, Locale language) {
    return messages.list(logins.me(), unread, keyset).map(message -> view(message, language));
  }

  @Transactional
  MessageView read(UUID id, Locale language) {
    var me = logins.me();
    messages.read(me, id, clock.instant());
    return messages
        .of(me, id)
        .map(message -> view(message, language))
        .orElseThrow(Refusal::notFound);
  }

  /// Marks this message as read and all that are older.
  ///
  /// @return how many are left
  @Transactional
  long readUpTo(UUID id) {
    var me = logins.me();
    messages.readUpTo(messages.of(me, id).orElseThrow(Refusal::notFound), clock.instant());
    return messages.unread(me);
  }

  /// @return the message as it was
  @Transactional
  MessageView hide(UUID id, Locale language) {
    var me = logins.me();
    var message = messages.of(me, id).orElseThrow(Refusal::notFound);
    if (!messages.hide(me, id, clock.instant())) {
      throw Refusal.notFound();
    }
    return view(message, language);
  }

  /// Forgets some that are older than messages are kept.
  ///
  /// @return how many
  @Transactional
  int forgetOld(int most) {
    return messages.forget(clock.instant().minus(config.keep()), most);
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
