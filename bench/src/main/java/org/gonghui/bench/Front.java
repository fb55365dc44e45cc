package org.gonghui.bench;

/// What callers of `bench gateway` call, to get the same answer from the same backend.
enum Front {
  BACKEND("the backend itself", 20),
  NGINX("nginx", 21),
  NGINX_CHECKED("nginx with auth_request", 22),
  SPRING("Spring Cloud Gateway", 23),
  GATEWAY("the gateway", 0);

  private final String words;
  private final int port;

  Front(String words, int port) {
    this.words = words;
    this.port = port;
  }

  /// How far its port is from the gateway's.
  int port() {
    return port;
  }

  /// Whether it lets nobody pass without a token.
  boolean checksTokens() {
    return switch (this) {
      case BACKEND, NGINX -> false;
      case NGINX_CHECKED, SPRING, GATEWAY -> true;
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
