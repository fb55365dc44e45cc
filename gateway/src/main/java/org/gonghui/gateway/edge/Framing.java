package org.gonghui.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Set;

/// Whether a request can be read in one way only: whom it is for, whose it is, and where it ends.
final class Framing {
  /// A colon, a blank and the end of the line.
  private static final int SIGNS_OF_A_FIELD = 4;

  /// By this field of a draft before RFC 6455 Netty takes eight octets for a body that nothing announces.
  private static final String EIGHT_OCTETS = "Sec-WebSocket-Key1";

  /// The pseudo-field of HTTP/2 that asks for another protocol (RFC 8441).
  private static final String PROTOCOL = ":protocol";

  /// With HTTP/2 the caller says which.
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /// Of two of these some would read the first and others the last.
  private static final List<CharSequence> ONCE =
      List.of(
          HttpHeaders.HOST,
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.createOptimized("Idempotency-Key"));

  private Framing() {}

  static boolean isPlain(HttpServerRequest request) {
    var fields = request.headers();
    var lengths = fields.getAll(HttpHeaders.CONTENT_LENGTH);
    var codings = fields.getAll(HttpHeaders.TRANSFER_ENCODING);
    return request.authority() != null
        && ONCE.stream().allMatch(name -> fields.getAll(name).size() <= 1)
        && lengths.size() + codings.size() <= 1
        && codings.stream().allMatch("chunked"::equalsIgnoreCase)
        && lengths.stream().allMatch(Framing::isNumber)
        && !fields.contains(EIGHT_OCTETS)
        && !fields.contains(PROTOCOL)
        && SCHEMES.contains(request.scheme())
        && hasKnownVersion(request);
  }

  /// Netty takes `XHTTP/1.1` for a version of HTTP, and Vert.x has none for it.
  private static boolean hasKnownVersion(HttpServerRequest request) {
    return request.version() != null;
  }

  /// Octets of the header as the caller sent it, but for the blanks that HTTP lets stand anywhere.
  static long sizeOfHeader(HttpServerRequest request) {
    long size = 0;
    for (var field : request.headers()) {
      size += field.getKey().length() + field.getValue().length() + SIGNS_OF_A_FIELD;
    }
    return size;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 18
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Whether a body is to come, as the head says. HTTP/2 may bring one without a word of its length: then its type speaks for
  /// it.
  static boolean announcesBody(HttpServerRequest request) {
    var fields = request.headers();
    return declaredLength(request) > 0
        || fields.contains(HttpHeaders.TRANSFER_ENCODING)
        || (request.version() == HttpVersion.HTTP_2
            && !fields.contains(HttpHeaders.CONTENT_LENGTH)
            && fields.contains(HttpHeaders.CONTENT_TYPE));
  }

  /// Octets of the body as the caller announces them; 0 when it does not.
  static long declaredLength(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
