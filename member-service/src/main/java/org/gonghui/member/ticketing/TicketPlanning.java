package org.gonghui.member.ticketing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.organization.OrganizationDesk;

/// Judges what an officer says of an event: that it is in their scope, and that its hours and figures agree.
@ApplicationScoped
class TicketPlanning {
  private final OrganizationDesk organizations;
  private final AudienceCheck audiences;

  TicketPlanning(OrganizationDesk organizations, AudienceCheck audiences) {
    this.organizations = organizations;
    this.audiences = audiences;
  }

  void judge(TicketEventBody body) {
    requireOrder("closesAt", body.opensAt(), body.closesAt());
    for (var n = 0; n < body.items().size(); n++) {
      judge("items[%d]".formatted(n), body.items().get(n), body);
    }
    organizations.requireInScope(body.organizationId());
    audiences.judge(audiencesOf(body).toList());
  }

  private static void judge(String field, TicketEventBody.Item item, TicketEventBody body) {
    requireOrder(field + ".gateClosesAt", item.gateOpensAt(), item.gateClosesAt());
    switch (body.mode()) {
      case FIRST_COME ->
          requireNoLater(field + ".gateClosesAt", body.closesAt(), item.gateClosesAt());
      case DRAW -> requireOrder(field + ".gateOpensAt", body.closesAt(), item.gateOpensAt());
    }
    var kept = item.priorities().stream().mapToLong(TicketEventBody.Share::quota).sum();
    if (kept > item.quota()) {
      throw Refusal.invalid(field + ".shares", "MORE_THAN_THE_QUOTA");
    }
    for (var share : item.priorities()) {
      var hour = share.spillsOverAt();
      if (hour != null && (hour.isBefore(body.opensAt()) || hour.isAfter(body.closesAt()))) {
        throw Refusal.invalid(field + ".shares", "OUTSIDE_THE_WINDOW");
      }
    }
  }

  private static Stream<Audience> audiencesOf(TicketEventBody body) {
    return Stream.concat(
        Stream.of(body.everybody()),
        body.items().stream()
            .flatMap(item -> item.priorities().stream())
            .map(share -> share.audience().under(body.organizationId())));
  }

  /// A ticket whose gate has closed is sold to nobody.
  private static void requireNoLater(String field, Instant sale, Instant gate) {
    if (sale.isAfter(gate)) {
      throw Refusal.invalid(field, "BEFORE_THE_WINDOW_CLOSES");
    }
  }

  private static void requireOrder(String field, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      throw Refusal.invalid(field, "ENDS_BEFORE_IT_BEGINS");
    }
  }
}
