package org.gonghui.kit.sealing;

import java.util.HashMap;
import java.util.Map;

/// A source of keys that a test turns over as an operator would.
class Rings implements KeySource {
  private KeyMaterial material = KeyMaterial.random("member");

  @Override
  public KeyMaterial read() {
    return material;
  }

  /// A second encryption key becomes the current one.
  void turnEncryption() {
    material = with(added(material.encryption()), material.index());
  }

  /// The index gets its next key.
  void turnIndex() {
    material = with(material.encryption(), added(material.index()));
  }

  /// The former key of the index goes.
  void endIndexTurn() {
    var index = material.index();
    var current = index.keys().get(index.current());
    assert current != null;
    material =
        with(material.encryption(), new KeySet(index.current(), Map.of(index.current(), current)));
  }

  /// Keyed hashes get their next key.
  void turnFingerprint() {
    material = with(material.encryption(), material.index(), added(material.fingerprint()));
  }

  private static KeySet added(KeySet set) {
    var next = set.current() + 1;
    var keys = new HashMap<>(set.keys());
    keys.put(next, KeySet.random().keys().values().iterator().next());
    return new KeySet(next, keys);
  }

  private KeyMaterial with(KeySet encryption, KeySet index) {
    return with(encryption, index, material.fingerprint());
  }

  private KeyMaterial with(KeySet encryption, KeySet index, KeySet fingerprint) {
    return new KeyMaterial(
        material.service(),
        material.demo(),
        encryption,
        index,
        material.auditEntry(),
        material.auditChain(),
        fingerprint,
        material.channels());
  }
}
