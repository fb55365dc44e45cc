package org.gonghui.kit.rotation;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// All columns that the features of this service have named.
@Singleton
class Targets {
  private final List<SealedColumns> features;
  private final Vault vault;
  private final BlindIndex index;

  Targets(@All List<SealedColumns> features, Vault vault, BlindIndex index) {
    this.features = features;
    this.vault = vault;
    this.index = index;
  }

  /// With the keys that this copy has now.
  List<Target> all() {
    var current = index.currentKey();
    var former = index.formerKey();
    return features.stream()
        .flatMap(feature ->
            Stream.concat(
                feature.columns().stream().map(column -> new Target.Sealed(column, vault)),
                feature.indexes().stream().flatMap(column -> pair(column, current, former))))
        .toList();
  }

  /// Those that are to be swept with these keys.
  List<Target> due() {
    return all().stream().filter(Target::isDue).toList();
  }

  private Stream<Target> pair(IndexedColumn column, int current, int former) {
    return Stream.of(
        new Target.Indexed(column, current, vault, index),
        new Target.Former(column, current, former));
  }
}
