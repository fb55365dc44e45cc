package org.gonghui.member.registration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What should become of an activity by the rules as members read them: places for the first ones, a line behind them, and a
/// place that is given up for the first in the line.
final class PlacesModel {
  private final int capacity;
  private final Set<Integer> placed = new LinkedHashSet<>();
  private final List<Integer> line = new ArrayList<>();

  PlacesModel(int capacity) {
    this.capacity = capacity;
  }

  boolean isIn(int member) {
    return placed.contains(member) || line.contains(member);
  }

  void register(int member) {
    if (placed.size() < capacity) {
      placed.add(member);
    } else {
      line.add(member);
    }
  }

  void cancel(int member) {
    if (!placed.remove(member)) {
      line.remove((Object) member);
    } else if (!line.isEmpty()) {
      placed.add(line.removeFirst());
    }
  }

  Set<Integer> placed() {
    return Set.copyOf(placed);
  }

  List<Integer> line() {
    return List.copyOf(line);
  }
}
