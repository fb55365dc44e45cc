package org.gonghui.screening;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was found, by its id.
///
/// @param all by id
public record ById<T>(Map<UUID, T> all) {

  public static <T> ById<T> of(Collection<T> found, Function<T, UUID> id) {
    return new ById<>(found.stream().collect(Collectors.toMap(id, Function.identity())));
  }

  public Optional<T> find(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  /// One that a foreign key says is there.
  public T get(UUID id) {
    return find(id).orElseThrow(() -> new IllegalStateException("nothing under " + id));
  }

  public Collection<T> values() {
    return all.values();
  }
}
