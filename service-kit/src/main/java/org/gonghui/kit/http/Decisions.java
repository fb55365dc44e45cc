package org.gonghui.kit.http;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Decisions over HTTP on one kind of thing, in the order that no error may change: 404 where the caller does not see it,
/// 400 for what was sent, 428 and 412 where the desk asks for the version under its lock, then the desk's own refusals.
/// Each is answered with the version that it led to.
///
/// @param <T> what is decided on
/// @param <V> how the caller sees it
public final class Decisions<T, V> {
  private final Preconditions preconditions;
  private final BodyCheck bodies;
  private final Consumer<UUID> find;
  private final Function<T, Shown<V>> show;

  /// @param find refuses whoever does not see the thing
  public Decisions(
      Preconditions preconditions,
      BodyCheck bodies,
      Consumer<UUID> find,
      Function<T, Shown<V>> show) {
    this.preconditions = preconditions;
    this.bodies = bodies;
    this.find = find;
    this.show = show;
  }

  /// A view and the version of all that it shows.
  public record Shown<V>(V view, long version) {}

  /// @param judge decides; what it is given lets pass who has seen the current version
  public RestResponse<V> on(UUID id, Function<LongConsumer, T> judge) {
    find.accept(id);
    return answer(judge.apply(preconditions::requireMatch));
  }

  /// @param body what was sent
  /// @param judge decides by a body without a fault
  public <B> RestResponse<V> on(UUID id, @Nullable B body, BiFunction<B, LongConsumer, T> judge) {
    find.accept(id);
    return answer(judge.apply(bodies.check(body), preconditions::requireMatch));
  }

  /// The thing as it stands.
  public RestResponse<V> answer(T thing) {
    var shown = show.apply(thing);
    return Answers.ok(shown.view(), shown.version());
  }
}
