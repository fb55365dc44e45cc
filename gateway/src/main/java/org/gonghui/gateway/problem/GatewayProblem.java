package org.gonghui.gateway.problem;

/// Why the gateway itself refuses a call. The codes are those of the services, so that a caller needs one list.
public enum GatewayProblem {
  MALFORMED_REQUEST(400),
  JSON_TOO_DEEP(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  TOO_SLOW(408),
  PAYLOAD_TOO_LARGE(413),
  TARGET_TOO_LONG(414),
  UNSUPPORTED_MEDIA_TYPE(415),
  TOO_MANY_REQUESTS(429),
  HEADERS_TOO_LARGE(431),
  INTERNAL_ERROR(500),
  OVERLOADED(503),
  UNAVAILABLE(503);

  private final int status;

  GatewayProblem(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /// Whether the target may be repeated in the answer: it is a path, of a length that a reader bears.
  boolean tellsTarget() {
    return this != MALFORMED_REQUEST && this != TARGET_TOO_LONG;
  }

  /// Seconds after which asking again makes sense; 0 where it never does.
  public int retryAfter() {
    return status == 503 ? 1 : 0;
  }
}
