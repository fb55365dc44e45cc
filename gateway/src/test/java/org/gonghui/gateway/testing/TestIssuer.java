package org.gonghui.gateway.testing;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/// Discovery and keys of an issuer, on a port of its own.
public final class TestIssuer {
  private final KeyPair keys = IssuerKeys.kept();
  private final HttpServer server;

  /// @param port 0 for a free one
  public TestIssuer(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    answer("/.well-known/openid-configuration", () -> discovery());
    answer("/jwks", () -> jwks());
    server.start();
  }

  /// On a free port.
  public static TestIssuer started() {
    try {
      return new TestIssuer(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of nobody that the gateway knows.
  public static KeyPair newKeys() {
    return IssuerKeys.made();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public KeyPair keys() {
    return keys;
  }

  public void close() {
    server.stop(0);
  }

  /// Claims of a valid token; what a test spoils, it overrides.
  public JwtClaimsBuilder claims() {
    return Jwt.claims()
        .issuer(url())
        .audience(Set.of("gonghui"))
        .subject("driver")
        .claim("roles", Set.of("member"))
        .expiresIn(300);
  }

  public String token() {
    return signed(claims());
  }

  public String signed(JwtClaimsBuilder claims) {
    return claims.jws().keyId("k1").sign(keys.getPrivate());
  }

  private String discovery() {
    return """
    {"issuer":"%1$s","jwks_uri":"%1$s/jwks","token_endpoint":"%1$s/token","authorization_endpoint":"%1$s/auth",
     "response_types_supported":["code"],"subject_types_supported":["public"],
     "id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(url());
  }

  private String jwks() {
    var key = (RSAPublicKey) keys.getPublic();
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return """
    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"k1","n":"%s","e":"%s"}]}
    """
        .formatted(
            encoder.encodeToString(key.getModulus().toByteArray()),
            encoder.encodeToString(key.getPublicExponent().toByteArray()));
  }

  private void answer(String path, Supplier<String> text) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            var body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }
}
