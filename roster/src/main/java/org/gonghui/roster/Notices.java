package org.gonghui.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sealing.Envelopes;

/// Tells members what happened, by way of the inbox that member-service keeps.
@ApplicationScoped
public class Notices {
  private static final String CHANNEL = "notice";
  private static final int BYTES = 1024;
  private static final long FIRST_AND_ONLY = 1;

  /// What the envelope holds.
  record Notice(
      UUID memberId,
      String template,
      Map<String, String> parameters,
      String link,
      Instant createdAt) {}

  private final Outbox outbox;
  private final Envelopes envelopes;
  private final Ids ids;
  private final Clock clock;

  Notices(Outbox outbox, Envelopes envelopes, Ids ids, Clock clock) {
    this.outbox = outbox;
    this.envelopes = envelopes;
    this.ids = ids;
    this.clock = clock;
  }

  /// A message to one member.
  ///
  /// @param template code of the text, such as `SUBSIDY_PAID`; the texts stand in member-service
  /// @param parameters what the text names; no personal data
  /// @param link path of what it is about
  public record Message(
      UUID memberId, String template, Map<String, String> parameters, String link) {}

  /// Leaves a message, in the transaction that made it true; its parts as in [Message].
  public void tell(UUID memberId, String template, Map<String, String> parameters, String link) {
    tellAll(List.of(new Message(memberId, template, parameters, link)));
  }

  /// Leaves many messages by one round trip.
  public void tellAll(Collection<Message> messages) {
    var now = clock.instant();
    outbox.addAll(
        messages.stream().map(message -> given(message, now)).toList(), one -> FIRST_AND_ONLY);
  }

  private NoticeGiven given(Message message, Instant now) {
    var notice =
        new Notice(
            message.memberId(), message.template(), message.parameters(), message.link(), now);
    return new NoticeGiven(ids.next(), envelopes.seal(CHANNEL, notice, BYTES));
  }
}
