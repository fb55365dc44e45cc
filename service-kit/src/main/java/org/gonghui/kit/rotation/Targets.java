package org.gonghui.kit.rotation;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// All columns that the features of this service have named.
@Singleton
class Targets {
  private final List<Target> all;

  Targets(@All List<SealedColumns> features, Vault vault, BlindIndex index) {
    all =
        features.stream()
            .flatMap(feature ->
                Stream.<Target>concat(
                    feature.columns().stream().map(column -> new Target.Sealed(column, vault)),
                    feature.indexes().stream()
                        .flatMap(column ->
                            Stream.of(
                                new Target.Indexed(column, vault, index),
                                new Target.Former(column, index)))))
            .toList();
  }

  /// Those that are to be swept with the keys that this copy has.
  List<Target> due() {
    return all.stream().filter(Target::isDue).toList();
  }

  List<Target> all() {
    return all;
  }

  Optional<Target> named(String name) {
    return all.stream().filter(target -> target.name().equals(name)).findFirst();
  }
}
