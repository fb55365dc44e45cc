package org.gonghui.member.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;
import org.gonghui.member.preference.PreferenceDesk;
import org.gonghui.member.preference.Telling;
import org.gonghui.member.push.Deliveries.Address;
import org.gonghui.member.push.Deliveries.Due;
import org.gonghui.member.push.Deliveries.End;
import org.gonghui.member.push.Deliveries.NewDelivery;
import org.jboss.logging.Logger;

/// Use cases of messages on their way to phones: kept in the transaction that leaves the message, sent after it.
@ApplicationScoped
public class PushDesk {
  private static final Logger LOG = Logger.getLogger(PushDesk.class);

  /// Longer than a courier needs for all that it takes at once.
  private static final Duration TURN = Duration.ofMinutes(2);

  private final Deliveries deliveries;
  private final PushSeal seal;
  private final PushText texts;
  private final PreferenceDesk preferences;
  private final PushConfig config;
  private final BackOff backOff;
  private final MeterRegistry meters;
  private final Ids ids;
  private final Clock clock;

  PushDesk(
      Deliveries deliveries,
      PushSeal seal,
      PushText texts,
      PreferenceDesk preferences,
      PushConfig config,
      MeterRegistry meters,
      Ids ids,
      Clock clock) {
    this.deliveries = deliveries;
    this.seal = seal;
    this.texts = texts;
    this.preferences = preferences;
    this.config = config;
    this.backOff = BackOff.of(config);
    this.meters = meters;
    this.ids = ids;
    this.clock = clock;
  }

  /// Has these told to the phones of their members, but for what a member keeps to the inbox. In the transaction that leaves the
  /// messages.
  @Transactional
  public void announce(List<Announcement> announced) {
    if (config.url().isEmpty() || announced.isEmpty()) {
      return;
    }
    var members = announced.stream().map(Announcement::memberId).collect(toSet());
    var devices = deliveries.addresses(members).stream().collect(groupingBy(Address::member));
    if (!devices.isEmpty()) {
      var tellings = preferences.of(devices.keySet());
      var rows = new ArrayList<NewDelivery>();
      announced.stream()
          .filter(each -> telling(tellings, each.memberId()).pushes(each.category()))
          .forEach(each ->
              devices
                  .getOrDefault(each.memberId(), List.of())
                  .forEach(to -> rows.add(row(each, to))));
      deliveries.insert(rows, clock.instant());
    }
  }

  private NewDelivery row(Announcement announced, Address to) {
    var id = ids.next();
    return new NewDelivery(
        id, announced.messageId(), to.device(), seal.category(id, announced.category()));
  }

  private static Telling telling(Map<UUID, Telling> said, UUID member) {
    return Optional.ofNullable(said.get(member)).orElseGet(() -> PreferenceDesk.unsaid(member));
  }

  /// Takes some that are due.
  @Transactional
  List<UUID> takeSome() {
    var now = clock.instant();
    return deliveries.claim(now, now.plus(TURN), config.atOnce());
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
    var telling = telling(preferences.of(List.of(due.member())), due.member());
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
