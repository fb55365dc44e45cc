package org.gonghui.member.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sealing.SigningKeys;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;

/// Codes as they are shown: a JWT (RFC 7519) in the compact form that is signed by EdDSA, with the code's id as `jti`, `iat` and
/// `exp`. It says nothing of holder or card, and no two are alike.
@ApplicationScoped
class SignedCodes {
  private static final String USE = "offline-card";
  private static final String TYPE = "gonghui-card+jwt";
  private static final AlgorithmConstraints EDDSA_ALONE =
      new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

  private final SigningKeys keys;

  SignedCodes(SigningKeys keys) {
    this.keys = keys;
  }

  /// What a good signature vouches for.
  record Claims(UUID id, Instant expiresAt) {}

  String sign(OfflineCode code) {
    var key = keys.current(USE);
    var claims = new JwtClaims();
    claims.setJwtId(code.id().toString());
    claims.setIssuedAt(NumericDate.fromSeconds(code.issuedAt().getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(code.expiresAt().getEpochSecond()));
    var signature = new JsonWebSignature();
    signature.setHeader(HeaderParameterNames.TYPE, TYPE);
    signature.setKeyIdHeaderValue(Integer.toString(key.id()));
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    signature.setPayload(claims.toJson());
    signature.setKey(key.pair().getPrivate());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException unfit) {
      throw new IllegalStateException("a key of ours signs", unfit);
    }
  }

  /// @return empty where it is no code of ours
  Optional<Claims> read(String text) {
    try {
      var signature = new JsonWebSignature();
      signature.setAlgorithmConstraints(EDDSA_ALONE);
      signature.setCompactSerialization(text);
      if (!TYPE.equals(signature.getHeader(HeaderParameterNames.TYPE))) {
        return Optional.empty();
      }
      var key = keys.of(Integer.parseInt(signature.getKeyIdHeaderValue()), USE);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      signature.setKey(key.get().pair().getPublic());
      return signature.verifySignature()
          ? Optional.of(claims(JwtClaims.parse(signature.getPayload())))
          : Optional.empty();
    } catch (JoseException
        | InvalidJwtException
        | MalformedClaimException
        | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Claims claims(JwtClaims claims) throws MalformedClaimException {
    return new Claims(
        UUID.fromString(claims.getJwtId()),
        Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
  }

  /// The public halves of all keys by which codes are, were or will be signed.
  List<CardKey> publicKeys() {
    return keys.all(USE).stream().map(CardKey::of).toList();
  }
}
