package org.gonghui.member.beacon;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.gonghui.kit.ids.Digests;

/// How a beacon signs. In both schemes what is signed is the SHA-256 of the round's number as eight bytes, the highest
/// first, so that a round is checked without those before it.
public enum BeaconScheme {
  /// RFC 8032. The local stack's stand-in signs so.
  ED25519("ed25519-unchained", 64) {
    @Override
    boolean vouches(byte[] key, byte[] message, byte[] signature) {
      try {
        var encoded = ByteBuffer.allocate(44).put(SUBJECT_PUBLIC_KEY_INFO).put(key).array();
        var verification = Signature.getInstance("Ed25519");
        verification.initVerify(
            KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verification.update(message);
        return verification.verify(signature);
      } catch (GeneralSecurityException unreadable) {
        return false;
      }
    }
  },

  /// drand's quicknet: BLS12-381, signatures in G1. No library that is kept well and can be had does this on the JVM, so
  /// only the form is looked at here, and two operators must tell the same; that the key signed it, `clients/draw-verifier`
  /// checks of every published draw (docs/decisions/draw.md).
  BLS_UNCHAINED_G1("bls-unchained-g1-rfc9380", 48) {
    @Override
    boolean vouches(byte[] key, byte[] message, byte[] signature) {
      return (signature[0] & COMPRESSED) != 0;
    }

    @Override
    boolean isChecked() {
      return false;
    }
  };

  /// What stands before the 32 bytes of an Ed25519 key in X.509.
  private static final byte[] SUBJECT_PUBLIC_KEY_INFO =
      HexFormat.of().parseHex("302a300506032b6570032100");

  /// The first bit of every compressed point.
  private static final int COMPRESSED = 0x80;

  private final String word;
  private final int length;

  BeaconScheme(String word, int length) {
    this.word = word;
    this.length = length;
  }

  /// The one that beacons name so (`schemeID`).
  public static BeaconScheme of(String word) {
    return Arrays.stream(values())
        .filter(scheme -> scheme.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scheme is called " + word));
  }

  /// As beacons themselves name it (`schemeID`).
  public String word() {
    return word;
  }

  /// Whether a signature is checked here, so that it matters nothing who told it.
  boolean isChecked() {
    return true;
  }

  abstract boolean vouches(byte[] key, byte[] message, byte[] signature);

  boolean vouches(byte[] key, BeaconRound round) {
    var signature = HexFormat.of().parseHex(round.signature());
    var number = ByteBuffer.allocate(Long.BYTES).putLong(round.number()).array();
    return signature.length == length && vouches(key, Digests.sha256(number), signature);
  }
}
