package org.gonghui.member.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gonghui.member.owndata.OwnPart;
import org.jspecify.annotations.Nullable;

/// What a person was told, for themselves.
@ApplicationScoped
class OwnMessages implements OwnPart {
  private final InboxMessages messages;
  private final InboxSealing sealing;
  private final MessageTexts texts;

  OwnMessages(InboxMessages messages, InboxSealing sealing, MessageTexts texts) {
    this.messages = messages;
    this.sealing = sealing;
    this.texts = texts;
  }

  /// In Chinese, as the texts are by now.
  record Told(
      String template,
      String text,
      @Nullable String link,
      Instant createdAt,
      @Nullable Instant readAt) {}

  @Override
  public String name() {
    return "messages";
  }

  @Override
  public List<Told> of(UUID person) {
    return messages.all(person).stream()
        .map(message -> {
          var content = sealing.open(message);
          return new Told(
              content.template(),
              texts.text(content, Locale.CHINESE),
              content.link(),
              message.createdAt(),
              message.readAt());
        })
        .toList();
  }
}
