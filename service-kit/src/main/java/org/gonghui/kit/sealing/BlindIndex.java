package org.gonghui.kit.sealing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/// Makes blind indexes: HMAC-SHA256 under a key of this service and the field, so that one service's index says nothing
/// to another, nor one field's to the next.
@Singleton
public class BlindIndex {
  /// In place of the id of a key where there is none.
  public static final int NO_KEY = 0;

  private final Keyring keyring;

  BlindIndex(Keyring keyring) {
    this.keyring = keyring;
  }

  /// @param field stable name, such as `idNumber`; values of one field can be compared with one another
  /// @param normalised the value in the one form that all spellings share (for a document: kind ‖ number)
  public Blind of(String field, String normalised) {
    byte[] odd = null;
    byte[] even = null;
    var index = keyring.keys().index();
    var message = normalised.getBytes(StandardCharsets.UTF_8);
    for (int keyId : index.set().keys().keySet()) {
      var hash = index.of(keyId, field).orElseThrow().of(message);
      if (keyId % 2 == 0) {
        even = hash;
      } else {
        odd = hash;
      }
    }
    return new Blind(odd, even);
  }

  /// Id of the key that is to stay.
  public int currentKey() {
    return keyring.keys().index().currentId();
  }

  /// Id of the key that is to go.
  ///
  /// @return [#NO_KEY] where there is none: nothing is written or looked up by a former key
  public int formerKey() {
    var index = keyring.keys().index();
    return index.set().keys().keySet().stream()
        .filter(keyId -> keyId != index.currentId())
        .findFirst()
        .orElse(NO_KEY);
  }

  /// The value under one key alone: what a sweep fills in.
  ///
  /// @throws java.util.NoSuchElementException when this copy does not have that key any more
  public byte[] under(int keyId, String field, String normalised) {
    var key = keyring.keys().index().of(keyId, field).orElseThrow();
    return key.of(normalised.getBytes(StandardCharsets.UTF_8));
  }
}
