package org.gonghui.kit.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The keys made of one [KeySet] by HKDF-SHA256, one for each use: a column, a field, a channel. Uses are names in the
/// code, so there are few.
///
/// @param <K> what is made of the derived 32 bytes
final class DerivedKeys<K> {
  private record Use(int keyId, String name) {}

  private final KeySet set;
  private final Function<byte[], K> maker;
  private final ConcurrentMap<Use, K> made = new ConcurrentHashMap<>();

  DerivedKeys(KeySet set, Function<byte[], K> maker) {
    this.set = set;
    this.maker = maker;
  }

  KeySet set() {
    return set;
  }

  int currentId() {
    return set.current();
  }

  K current(String use) {
    return made.computeIfAbsent(new Use(set.current(), use), this::derive);
  }

  Optional<K> of(int keyId, String use) {
    return set.keys().containsKey(keyId)
        ? Optional.of(made.computeIfAbsent(new Use(keyId, use), this::derive))
        : Optional.empty();
  }

  /// One for each key that is held.
  Stream<K> all(String use) {
    return set.keys().keySet().stream().flatMap(keyId -> of(keyId, use).stream());
  }

  private K derive(Use use) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(set.keys().get(use.keyId()))
              .thenExpand(use.name().getBytes(StandardCharsets.UTF_8), KeySet.BYTES);
      return maker.apply(KDF.getInstance("HKDF-SHA256").deriveData(parameters));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
