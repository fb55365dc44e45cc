package org.gonghui.member.reorganization;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is to become of a union.
sealed interface Plan {

  /// It goes below another, with everything below it.
  record Move(UUID parent) implements Plan {}

  /// Another takes its place: its members and the unions below it go there.
  record Merger(UUID into) implements Plan {}

  /// It is gone.
  ///
  /// @param unionsTo where the unions below it go; to the union above it where nothing is said
  /// @param membersTo where its members go; they leave where nothing is said
  record Dissolution(@Nullable UUID unionsTo, @Nullable UUID membersTo) implements Plan {}

  default ReorganizationKind kind() {
    return switch (this) {
      case Move _ -> ReorganizationKind.MOVE;
      case Merger _ -> ReorganizationKind.MERGER;
      case Dissolution _ -> ReorganizationKind.DISSOLUTION;
    };
  }

  default @Nullable UUID unionsTo() {
    return switch (this) {
      case Move(var parent) -> parent;
      case Merger(var into) -> into;
      case Dissolution dissolution -> dissolution.unionsTo;
    };
  }

  default @Nullable UUID membersTo() {
    return switch (this) {
      case Move _ -> null;
      case Merger(var into) -> into;
      case Dissolution dissolution -> dissolution.membersTo;
    };
  }

  /// The unions that it names.
  default List<UUID> named() {
    return Stream.of(unionsTo(), membersTo()).filter(Objects::nonNull).distinct().toList();
  }
}
