package org.gonghui.bench.peer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals and opens the names of people as member-service does, with its key: `1 ‖ key id (4) ‖ nonce (12) ‖ ciphertext ‖
/// tag (16)`, AES-256-GCM bound to the row.
public final class NameSeal {
  private static final String COLUMN = "person.name";
  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;
  private static final int NONCE = 5;
  private static final int NONCE_BYTES = 12;
  private static final int TEXT = NONCE + NONCE_BYTES;

  private final int keyId;
  private final SecretKeySpec key;
  private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

  private NameSeal(int keyId, SecretKeySpec key) {
    this.keyId = keyId;
    this.key = key;
  }

  /// @param file the service's keys
  public static NameSeal of(Path file) throws IOException, GeneralSecurityException {
    var set = new JsonMapper().readTree(Files.readString(file)).path("encryption");
    var id = set.path("current").asInt();
    var derivation =
        HKDFParameterSpec.ofExtract()
            .addIKM(set.path("keys").path("" + id).binaryValue())
            .thenExpand(COLUMN.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
    var key = KDF.getInstance("HKDF-SHA256").deriveData(derivation);
    return new NameSeal(id, new SecretKeySpec(key, "AES"));
  }

  public byte[] seal(UUID person, String name) {
    var sealed = ByteBuffer.allocate(TEXT).put((byte) 1).putInt(keyId);
    var nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    var head = sealed.put(nonce).array();
    var text = use(Cipher.ENCRYPT_MODE, head, person, name.getBytes(StandardCharsets.UTF_8), 0);
    return ByteBuffer.allocate(TEXT + text.length).put(head).put(text).array();
  }

  public String open(UUID person, byte[] sealed) {
    return new String(
        use(Cipher.DECRYPT_MODE, sealed, person, sealed, TEXT), StandardCharsets.UTF_8);
  }

  private byte[] use(int mode, byte[] head, UUID person, byte[] text, int from) {
    try {
      var known = idle.poll();
      var cipher = known == null ? Cipher.getInstance("AES/GCM/NoPadding") : known;
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, head, NONCE, NONCE_BYTES));
      cipher.updateAAD((COLUMN + '/' + person).getBytes(StandardCharsets.UTF_8));
      var done = cipher.doFinal(text, from, text.length - from);
      idle.offer(cipher);
      return done;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The first character; stars for the others.
  public static String masked(String name) {
    var first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }
}
