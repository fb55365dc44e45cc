package org.gonghui.member.grab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.sale.Holdings;
import org.gonghui.member.sale.Wanted;
import org.gonghui.member.stock.Stock;
import org.gonghui.member.stock.Till;

/// Decides claims on one item, one after the other in the order in which they came, by what is left and what the members
/// hold. Facts in, decisions out.
final class Judging {
  private final Till till;
  private final Holdings held;
  private final Map<UUID, Set<Integer>> entitled;
  private final Map<UUID, Set<Integer>> promised = new HashMap<>();

  /// @param entitled shares that members may draw from
  Judging(Till till, Holdings held, Map<UUID, Set<Integer>> entitled) {
    this.till = till;
    this.held = held;
    this.entitled = entitled;
  }

  /// Who holds as many tickets as the event allows gets the one of this item again, whatever the hour.
  Decision decide(UUID member) {
    var stock = till.stock();
    var promises = promised.getOrDefault(member, Set.of());
    var slot = held.freeSlot(member, stock.ticketsPerMember(), promises);
    if (slot.isEmpty()) {
      return promises.isEmpty() ? atLimit(held, member, stock) : new Decision.Shares();
    }
    var refused = refusal(member, stock);
    if (refused.isPresent()) {
      return new Decision.Refuse(refused.get());
    }
    var share = till.allotment().take(entitled.getOrDefault(member, Set.of()), till.now());
    if (share.isEmpty()) {
      return new Decision.Refuse(new Refusal(MemberProblem.SOLD_OUT));
    }
    promised.computeIfAbsent(member, _ -> new HashSet<>()).add(slot.getAsInt());
    return new Decision.Give(new Wanted(member, slot.getAsInt(), share.getAsInt()));
  }

  /// What is said to who holds as many tickets as the event allows.
  static Decision.Settled atLimit(Holdings held, UUID member, Stock stock) {
    return held.last(member, stock.itemId())
        .<Decision.Settled>map(Decision.Holds::new)
        .orElseGet(() ->
            new Decision.Refuse(
                new Refusal(
                    MemberProblem.TICKET_LIMIT_REACHED,
                    Integer.toString(stock.ticketsPerMember()))));
  }

  private Optional<Refusal> refusal(UUID member, Stock stock) {
    return stock
        .refusal(till.now())
        .or(() ->
            isClosed(stock)
                ? Optional.of(new Refusal(MemberProblem.SALE_CLOSED, stock.closesAt().toString()))
                : Optional.empty())
        .or(() ->
            isInAudience(member)
                ? Optional.empty()
                : Optional.of(new Refusal(MemberProblem.NOT_IN_AUDIENCE)));
  }

  private boolean isClosed(Stock stock) {
    return !till.now().isBefore(stock.closesAt());
  }

  private boolean isInAudience(UUID member) {
    return entitled.getOrDefault(member, Set.of()).contains(0);
  }
}
