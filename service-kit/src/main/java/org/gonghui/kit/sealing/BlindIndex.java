package org.gonghui.kit.sealing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Makes blind indexes: HMAC-SHA256 under a key of this service and the field, so that one service's index says nothing
/// to another, nor one field's to the next.
@Singleton
public class BlindIndex {
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

  /// Whether rows may lack one of the columns that this copy writes.
  boolean isRotating() {
    return keyring.keys().index().set().keys().size() > 1;
  }

  static byte @Nullable [] column(Blind blind, int keyId) {
    return keyId % 2 == 0 ? blind.even() : blind.odd();
  }
}
