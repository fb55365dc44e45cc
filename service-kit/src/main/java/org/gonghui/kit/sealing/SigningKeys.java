package org.gonghui.kit.sealing;

import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;

/// Keys by which this service signs what others check without asking it: Ed25519, a pair for each use. They are derived of those
/// of fingerprints: keep their former keys as long as anything that was signed may come back, and add the next one, so that
/// others learn of it, some time before it becomes the current one.
@Singleton
public class SigningKeys {
  private final Keyring keyring;

  SigningKeys(Keyring keyring) {
    this.keyring = keyring;
  }

  /// @param id of the key that it was derived of
  public record SigningKey(int id, KeyPair pair) {}

  /// The one for what is signed now.
  public SigningKey current(String use) {
    var keys = keyring.keys().signing();
    return new SigningKey(keys.currentId(), keys.current(use));
  }

  public Optional<SigningKey> of(int id, String use) {
    return keyring.keys().signing().of(id, use).map(pair -> new SigningKey(id, pair));
  }

  /// All that are held, in the order of their ids.
  public List<SigningKey> all(String use) {
    return keyring.keys().signing().set().keys().keySet().stream()
        .sorted()
        .flatMap(id -> of(id, use).stream())
        .toList();
  }
}
