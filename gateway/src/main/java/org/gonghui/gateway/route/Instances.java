package org.gonghui.gateway.route;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The processes of one service. A call goes to one that is ready, to that with the fewest calls under way.
public final class Instances {
  private final List<Instance> all;
  private final AtomicInteger turn = new AtomicInteger();

  Instances(List<URI> addresses) {
    this.all = addresses.stream().map(Instance::new).toList();
  }

  public List<Instance> all() {
    return all;
  }

  /// @param tried those that refused this call to connect
  /// @return empty where none is left that would answer
  public Optional<Instance> choose(Collection<Instance> tried) {
    return fewest(one -> one.isUp() && !tried.contains(one))
        .or(() -> fewest(one -> !one.isSilent() && !tried.contains(one)));
  }

  /// Of equals each in turn.
  private Optional<Instance> fewest(Predicate<Instance> allowed) {
    var byLoad =
        all.stream()
            .filter(allowed)
            .collect(Collectors.groupingBy(Instance::underWay, TreeMap::new, Collectors.toList()));
    return Optional.ofNullable(byLoad.firstEntry())
        .map(Map.Entry::getValue)
        .map(equals -> equals.get(Math.floorMod(turn.getAndIncrement(), equals.size())));
  }
}
