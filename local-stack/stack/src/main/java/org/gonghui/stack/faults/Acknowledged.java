package org.gonghui.stack.faults;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// What somebody was told is there: whoever heard it relies on it, whatever dies afterwards.
final class Acknowledged {
  private final Map<Thing, List<UUID>> ids = new EnumMap<>(Thing.class);

  Acknowledged() {
    for (var thing : Thing.values()) {
      ids.put(thing, new CopyOnWriteArrayList<>());
    }
  }

  /// @return the id
  String add(Thing thing, String id) {
    of(thing).add(UUID.fromString(id));
    return id;
  }

  List<UUID> of(Thing thing) {
    return ids.getOrDefault(thing, List.of());
  }

  int size() {
    return ids.values().stream().mapToInt(Collection::size).sum();
  }
}
