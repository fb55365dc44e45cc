package org.gonghui.gateway.portal;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gonghui.gateway.packaged.Packaged;

/// Something that is the same for every caller until the next release.
record Page(String contentType, Buffer content, String tag) {
  /// Nothing of a page may come from, or be sent to, a foreign host.
  private static final String OWN_HOST_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  static Page of(String contentType, byte[] content) {
    return new Page(contentType, Buffer.buffer(content), '"' + digest(content) + '"');
  }

  static Page of(String contentType, String content) {
    return of(contentType, content.getBytes(StandardCharsets.UTF_8));
  }

  /// @param resource a name on the class path
  static Page ofResource(String contentType, String resource) {
    return of(contentType, Packaged.bytes(resource));
  }

  void send(RoutingContext call) {
    var response =
        call.response()
            .putHeader("ETag", tag)
            .putHeader("Cache-Control", "no-cache")
            .putHeader("Content-Security-Policy", OWN_HOST_ONLY);
    if (tag.equals(call.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader("Content-Type", contentType).end(content);
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
