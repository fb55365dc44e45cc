package org.gonghui.member.offline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.sealing.SigningKeys.SigningKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;

/// A public key by which merchants check codes without asking us (RFC 8037).
///
/// @param kty OKP
/// @param crv Ed25519
/// @param kid as in the header of codes
/// @param x the key, 32 bytes as base64url
/// @param alg EdDSA
/// @param use sig
@Schema(name = "CardKey")
record CardKey(String kty, String crv, String kid, String x, String alg, String use) {

  /// A JWK set (RFC 7517).
  @Schema(name = "CardKeySet")
  record Keys(List<CardKey> keys) {}

  static CardKey of(SigningKey key) {
    var parameters =
        new OctetKeyPairJsonWebKey(key.pair().getPublic()).toParams(OutputControlLevel.PUBLIC_ONLY);
    return new CardKey(
        String.valueOf(parameters.get("kty")),
        String.valueOf(parameters.get("crv")),
        Integer.toString(key.id()),
        String.valueOf(parameters.get("x")),
        "EdDSA",
        "sig");
  }
}
