package org.gonghui.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An access token that the service under test accepts, or one that it must not: `Token.of("officer").org(id).sign()`.
/// Every token is a person's unless it is made a [#machine()]'s; a subject of its own is given when none is named.
/// Whoever says the same of themselves within an hour shows the token that they have: to sign takes longer than most calls.
public final class Token {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Signatures SIGNATURES = new Signatures();
  private static final Duration VALID = Duration.ofHours(2);

  private final Map<String, Object> claims = new LinkedHashMap<>();
  private final List<String> organizations = new ArrayList<>();

  private Token(List<String> roles) {
    var hour = Clock.systemUTC().instant().truncatedTo(ChronoUnit.HOURS);
    claims.put("iss", LocalStackResource.ISSUER);
    claims.put("aud", LocalStackResource.AUDIENCE);
    claims.put("roles", roles);
    claims.put("iat", hour.getEpochSecond());
    claims.put("exp", hour.plus(VALID).getEpochSecond());
    subject("subject-" + UUID.randomUUID());
  }

  public static Token of(String... roles) {
    return new Token(List.of(roles));
  }

  /// The one person of an organisation who has this role.
  public static Token staff(String role, UUID organization) {
    return of(role).org(organization).subject(role + "-" + organization);
  }

  /// Also gives the person that belongs to this subject; [#person(UUID)] names another.
  public Token subject(String subject) {
    claims.put("person", personOf(subject).toString());
    return claim("sub", subject);
  }

  /// An organisation of a staff member; may be called for several.
  public Token org(UUID organization) {
    organizations.add(organization.toString());
    return claim("org", organizations);
  }

  public Token partner(UUID partner) {
    return claim("partner", partner.toString());
  }

  public Token person(UUID person) {
    return claim("person", person.toString());
  }

  /// Client credentials: no person decides with it.
  public Token machine() {
    claims.remove("person");
    return this;
  }

  public Token issuer(String issuer) {
    return claim("iss", issuer);
  }

  public Token audience(String audience) {
    return claim("aud", audience);
  }

  public Token expiresAt(Instant instant) {
    return claim("exp", instant.getEpochSecond());
  }

  public Token notBefore(Instant instant) {
    return claim("nbf", instant.getEpochSecond());
  }

  public Token claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  public Token without(String name) {
    claims.remove(name);
    return this;
  }

  public String sign() {
    var content = content("RS256");
    return content + "." + SIGNATURES.of(content, Settings.PRIVATE_KEY.value());
  }

  /// Signed by a key that the service has never heard of.
  public String signWithForeignKey() {
    var content = content("RS256");
    return content + "." + Signatures.sign(content, Keys.generate().getPrivate());
  }

  /// `alg: none`, with an empty signature.
  public String unsigned() {
    return content("none") + ".";
  }

  /// HS256, its secret the issuer's public key: the classic confusion of algorithms.
  public String signWithPublicKeyAsSecret() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(Settings.PUBLIC_KEY.value()), "HmacSHA256"));
      var content = content("HS256");
      return content + "." + text(mac.doFinal(bytes(content)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The person that a subject is, where no other is named.
  public static UUID personOf(String subject) {
    return UUID.nameUUIDFromBytes(bytes(subject));
  }

  private String content(String algorithm) {
    return json(Map.of("typ", "JWT", "alg", algorithm)) + "." + json(claims);
  }

  private static String json(Map<String, Object> content) {
    try {
      return text(JSON.writeValueAsBytes(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(byte[] content) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }

  static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
