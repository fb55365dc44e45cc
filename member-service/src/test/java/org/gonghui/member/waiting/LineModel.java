package org.gonghui.member.waiting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What should become of an item with an open share and one that is kept for couriers, by the rules as members read them: one
/// ticket each, couriers draw from their own share first, a ticket that comes back goes to the first in the line who may have it.
final class LineModel {
  private static final int OPEN = 0;
  private static final int OF_COURIERS = 1;

  private final int couriers;
  private final int[] left;
  private final Map<Integer, Integer> held = new HashMap<>();
  private final List<Integer> line = new ArrayList<>();

  /// @param couriers members below this number are
  LineModel(int couriers, int open, int kept) {
    this.couriers = couriers;
    this.left = new int[] {open, kept};
  }

  private boolean isCourier(int member) {
    return member < couriers;
  }

  private Optional<Integer> share(int member) {
    if (isCourier(member) && left[OF_COURIERS] > 0) {
      return Optional.of(OF_COURIERS);
    }
    return left[OPEN] > 0 ? Optional.of(OPEN) : Optional.empty();
  }

  int take(int member) {
    if (held.containsKey(member)) {
      return 200;
    }
    var share = share(member);
    share.ifPresent(from -> {
      left[from]--;
      held.put(member, from);
    });
    return share.isPresent() ? 201 : 409;
  }

  boolean holds(int member) {
    return held.containsKey(member);
  }

  /// @return whether nobody waited for it
  boolean cancel(int member) {
    int share = Objects.requireNonNull(held.remove(member));
    var next =
        line.stream()
            .filter(waiting -> share == OPEN || isCourier(waiting))
            .filter(waiting -> !held.containsKey(waiting))
            .findFirst();
    next.ifPresentOrElse(
        waiting -> {
          line.removeIf(waiting::equals);
          held.put(waiting, share);
        },
        () -> left[share]++);
    return next.isEmpty();
  }

  String awaits(int member) {
    if (held.containsKey(member)) {
      return "TICKET_LIMIT_REACHED";
    }
    if (share(member).isPresent()) {
      return "TICKETS_ARE_LEFT";
    }
    if (line.contains(member)) {
      return "ALREADY_WAITING";
    }
    line.add(member);
    return "";
  }

  int given() {
    return held.size();
  }
}
