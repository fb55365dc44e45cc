package org.gonghui.member.push;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.member.preference.PreferenceDesk;
import org.gonghui.member.push.Deliveries.Due;
import org.gonghui.member.push.Deliveries.End;
import org.jboss.logging.Logger;

/// Use cases of the courier that brings messages to phones: a few that are due, each as it is sent, and what became of it.
@ApplicationScoped
class SendingDesk {
  private static final Logger LOG = Logger.getLogger(SendingDesk.class);

  /// Longer than a courier needs for all that it takes at once, but for the provider's answers, which it awaits together.
  private static final Duration TURN = Duration.ofMinutes(2);

  private final Deliveries deliveries;
  private final PushSeal seal;
  private final PushText texts;
  private final PreferenceDesk preferences;
  private final PushConfig config;
  private final BackOff backOff;
  private final MeterRegistry meters;
  private final Clock clock;

  SendingDesk(
      Deliveries deliveries,
      PushSeal seal,
      PushText texts,
      PreferenceDesk preferences,
      PushConfig config,
      MeterRegistry meters,
      Clock clock) {
    this.deliveries = deliveries;
    this.seal = seal;
    this.texts = texts;
    this.preferences = preferences;
    this.config = config;
    this.backOff = BackOff.of(config);
    this.meters = meters;
    this.clock = clock;
  }

  /// Takes some that are due.
  @Transactional
  List<UUID> takeSome() {
    var now = clock.instant();
    return deliveries.claim(now, now.plus(config.deadline()).plus(TURN), config.atOnce());
  }

  /// One of those that were taken, unless its member has seen the message, or sleeps.
  @Transactional
  Optional<Push> due(UUID id) {
    var found = deliveries.due(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var due = found.get();
    if (due.isSettled()) {
      deliveries.end(id, End.NOT_NEEDED);
      return Optional.empty();
    }
    var telling = preferences.of(due.member());
    var later = telling.later(clock.instant());
    later.ifPresent(moment -> deliveries.postpone(id, moment));
    return later.isPresent() ? Optional.empty() : Optional.of(push(id, due, telling.language()));
  }

  private Push push(UUID id, Due due, Locale language) {
    return new Push(
        id,
        due.platform(),
        seal.token(due.device(), due.token()),
        texts.title(language),
        texts.text(seal.category(id, due.category()), language));
  }

  /// Notes what became of one that was sent.
  @Transactional
  void note(UUID id, PushSender.Outcome outcome, Instant sentAt) {
    var attempts = deliveries.attempts(id);
    if (attempts.isEmpty()) {
      return;
    }
    meters.counter("gonghui.push", "outcome", outcome.name().toLowerCase(Locale.ROOT)).increment();
    switch (outcome) {
      case TAKEN -> deliveries.end(id, End.SENT);
      case GONE -> {
        if (!deliveries.forgetDevice(id, sentAt)) {
          deliveries.again(id, clock.instant());
        }
      }
      case REFUSED -> giveUp(id);
      case FAILED -> {
        if (backOff.isOver(attempts.get())) {
          giveUp(id);
        } else {
          deliveries.again(id, clock.instant().plus(backOff.after(attempts.get())));
        }
      }
    }
  }

  private void giveUp(UUID id) {
    LOG.warnf("event=push-given-up delivery=%s", id);
    deliveries.end(id, End.GIVEN_UP);
  }
}
