package org.gonghui.member.sale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// The tickets of one event that some members hold or have redeemed.
public final class Holdings {
  private final Map<UUID, List<TicketFacts>> ofMember = new HashMap<>();

  public Holdings(List<TicketFacts> tickets) {
    tickets.forEach(this::add);
  }

  public void add(TicketFacts ticket) {
    ofMember.computeIfAbsent(ticket.memberId(), _ -> new ArrayList<>()).add(ticket);
  }

  /// The last ticket of the item that the member got.
  public Optional<TicketFacts> last(UUID member, UUID item) {
    return of(member).stream()
        .filter(ticket -> ticket.itemId().equals(item))
        .reduce((_, later) -> later);
  }

  /// The first of the member's slots that is free; empty where the member holds as many as the event allows.
  public OptionalInt freeSlot(UUID member, int ticketsPerMember) {
    return freeSlot(member, ticketsPerMember, Set.of());
  }

  /// @param promised slots that are about to be taken
  public OptionalInt freeSlot(UUID member, int ticketsPerMember, Set<Integer> promised) {
    var taken = of(member).stream().map(TicketFacts::slot).toList();
    // of a record that was merged there are tickets in slots beyond the limit
    if (taken.size() >= ticketsPerMember) {
      return OptionalInt.empty();
    }
    return IntStream.rangeClosed(1, ticketsPerMember)
        .filter(slot -> !taken.contains(slot) && !promised.contains(slot))
        .findFirst();
  }

  private List<TicketFacts> of(UUID member) {
    return ofMember.getOrDefault(member, List.of());
  }
}
