package org.gonghui.member.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gonghui.kit.ids.Ids;
import org.gonghui.member.preference.PreferenceDesk;
import org.gonghui.member.push.Deliveries.Address;
import org.gonghui.member.push.Deliveries.NewDelivery;

/// Has messages told to phones: a delivery for each phone is kept in the transaction that leaves the message, and sent after it by
/// [PushCourier].
@ApplicationScoped
public class PushDesk {
  private final Deliveries deliveries;
  private final PushSeal seal;
  private final PreferenceDesk preferences;
  private final PushConfig config;
  private final Ids ids;
  private final Clock clock;

  PushDesk(
      Deliveries deliveries,
      PushSeal seal,
      PreferenceDesk preferences,
      PushConfig config,
      Ids ids,
      Clock clock) {
    this.deliveries = deliveries;
    this.seal = seal;
    this.preferences = preferences;
    this.config = config;
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
    var tellings = preferences.of(devices.keySet());
    var rows = new ArrayList<NewDelivery>();
    for (var each : announced) {
      var to = devices.getOrDefault(each.memberId(), List.of());
      if (!to.isEmpty()
          && Objects.requireNonNull(tellings.get(each.memberId())).pushes(each.category())) {
        to.forEach(device -> rows.add(row(each, device)));
      }
    }
    deliveries.insert(rows, clock.instant());
  }

  private NewDelivery row(Announcement announced, Address to) {
    var id = ids.next();
    return new NewDelivery(
        id, announced.messageId(), to.device(), seal.category(id, announced.category()));
  }
}
