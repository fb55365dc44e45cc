package org.gonghui.member.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Unions in memory, decided on as [TreeDesk] does it.
final class Forest {
  private final Map<UUID, OrganizationType> types = new HashMap<>();
  private final Map<UUID, UUID> parents = new HashMap<>();
  private final Map<UUID, Integer> members = new HashMap<>();
  private final Set<UUID> closed = new HashSet<>();

  void found(UUID union, OrganizationType type, @Nullable UUID parent, int itsMembers) {
    types.put(union, type);
    members.put(union, itsMembers);
    if (parent != null) {
      parents.put(union, parent);
    }
  }

  boolean move(UUID union, UUID parent) {
    return areOpen(union, parent) && place(List.of(union), parent);
  }

  boolean merge(UUID union, UUID into) {
    return areOpen(union, into) && !union.equals(into) && close(union, into, into);
  }

  /// Unions below it go to the one above it.
  boolean dissolve(UUID union, UUID membersTo) {
    return areOpen(union, membersTo)
        && !union.equals(membersTo)
        && close(union, parents.get(union), membersTo);
  }

  private boolean close(UUID union, @Nullable UUID unionsTo, UUID membersTo) {
    var below = below(union);
    if (!below.isEmpty() && (unionsTo == null || !areOpen(unionsTo) || !place(below, unionsTo))) {
      return false;
    }
    members.merge(membersTo, Objects.requireNonNull(members.put(union, 0)), Integer::sum);
    return closed.add(union);
  }

  private boolean place(List<UUID> unions, UUID parent) {
    var standing = new Standing(parent, typeOf(parent), above(parent));
    if (unions.stream().anyMatch(one -> standing.refuses(one, typeOf(one)).isPresent())) {
      return false;
    }
    unions.forEach(one -> parents.put(one, parent));
    return true;
  }

  private boolean areOpen(UUID... unions) {
    return Stream.of(unions).noneMatch(closed::contains);
  }

  private OrganizationType typeOf(UUID union) {
    return Objects.requireNonNull(types.get(union));
  }

  private List<UUID> below(UUID union) {
    return parents.entrySet().stream()
        .filter(edge -> edge.getValue().equals(union) && !closed.contains(edge.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Set<UUID> above(UUID union) {
    var above = new HashSet<UUID>();
    for (var at = union; at != null && above.add(at); ) {
      at = parents.get(at);
    }
    return above;
  }

  boolean hasRing() {
    return types.keySet().stream()
        .anyMatch(union ->
            Optional.ofNullable(parents.get(union))
                .filter(parent -> above(parent).contains(union))
                .isPresent());
  }

  int members() {
    return members.values().stream().mapToInt(Integer::intValue).sum();
  }

  int membersOfClosedUnions() {
    return closed.stream().mapToInt(union -> Objects.requireNonNull(members.get(union))).sum();
  }
}
