package org.gonghui.kit.sealing;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys of one purpose. New values are made with the current one; the others open what was made before.
///
/// @param current id of the key for new values
/// @param keys key material of 32 bytes by id, 1 to 2,147,483,647
record KeySet(int current, Map<Integer, byte[]> keys) {
  static final int BYTES = 32;

  public KeySet {
    keys = Map.copyOf(keys);
    if (!keys.containsKey(current)) {
      throw new UnusableKeys("the current key " + current + " is not among the keys");
    }
    if (keys.keySet().stream().anyMatch(id -> id < 1)) {
      throw new UnusableKeys("key ids are positive numbers");
    }
    if (keys.values().stream().anyMatch(key -> key.length != BYTES)) {
      throw new UnusableKeys("a key has " + BYTES + " bytes");
    }
  }

  static KeySet random() {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return new KeySet(1, Map.of(1, key));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeySet(var otherCurrent, var otherKeys)
        && current == otherCurrent
        && keys.keySet().equals(otherKeys.keySet())
        && keys.entrySet().stream()
            .allMatch(key -> Arrays.equals(key.getValue(), otherKeys.get(key.getKey())));
  }

  @Override
  public int hashCode() {
    return 31 * current + keys.keySet().hashCode();
  }

  /// Never shows a key.
  @Override
  public String toString() {
    return "KeySet[current=" + current + ", ids=" + keys.keySet() + "]";
  }
}
