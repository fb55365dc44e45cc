package org.gonghui.kit.audit;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;
import org.jspecify.annotations.Nullable;

/// Records what was done, in the transaction that did it: both are there or neither. The actor is the caller of the
/// request or, without one, the service itself. Takes ids and codes only, never a name, a number, a text or a diagnosis.
/// Reads of sealed personal data by others than the person are recorded too.
@Singleton
@Transactional(TxType.MANDATORY)
public class Audit {
  private final AuditEntries entries;
  private final Actors actors;
  private final Ids ids;
  private final Clock clock;

  Audit(AuditEntries entries, Actors actors, Ids ids, Clock clock) {
    this.entries = entries;
    this.actors = actors;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param action what was done, past tense in `UPPER_SNAKE` (`CASE_APPROVED`)
  /// @param subject id of what it was done to; the person's id where somebody's data was read
  public void record(String action, UUID subject) {
    write(action, List.of(subject), null);
  }

  /// @param purpose why, as a code (`DAY_LIST`)
  public void record(String action, UUID subject, String purpose) {
    write(action, List.of(subject), purpose);
  }

  /// Records the same for many subjects in one round trip.
  public void recordAll(String action, Collection<UUID> subjects, String purpose) {
    if (!subjects.isEmpty()) {
      write(action, subjects, purpose);
    }
  }

  /// The same of what somebody ordered before and is done for them now.
  public void recordAll(String action, Collection<UUID> subjects, String purpose, Attribution by) {
    if (!subjects.isEmpty()) {
      write(action, subjects, purpose, by);
    }
  }

  /// Who acts now and in which trace, for what is done for them later, together with others' things.
  @Transactional(TxType.SUPPORTS)
  public Attribution attribution() {
    var trace = Span.current().getSpanContext();
    return new Attribution(actors.now(), trace.isValid() ? trace.getTraceId() : null);
  }

  /// Records the same for many subjects, each done by another, in one round trip.
  public void recordEach(String action, Map<UUID, Attribution> subjects) {
    if (!subjects.isEmpty()) {
      var now = clock.instant();
      entries.add(
          subjects.entrySet().stream()
              .map(each -> entry(action, each.getKey(), null, each.getValue(), now))
              .toList());
    }
  }

  private void write(String action, Collection<UUID> subjects, @Nullable String purpose) {
    write(action, subjects, purpose, attribution());
  }

  private void write(
      String action, Collection<UUID> subjects, @Nullable String purpose, Attribution by) {
    var now = clock.instant();
    entries.add(
        subjects.stream().map(subject -> entry(action, subject, purpose, by, now)).toList());
  }

  private AuditEntry entry(
      String action, UUID subject, @Nullable String purpose, Attribution by, Instant now) {
    return new AuditEntry(ids.next(), now, action, subject, purpose, by.actor(), by.traceId());
  }
}
