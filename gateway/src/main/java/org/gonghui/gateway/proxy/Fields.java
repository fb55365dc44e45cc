package org.gonghui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Header fields that end at the gateway.
final class Fields {
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade",
          "http2-settings");

  /// What a stranger says of the way a call took, or of another method or path than its own, is not passed on.
  private static final Set<String> CLAIMS =
      Set.of(
          "expect",
          "forwarded",
          "via",
          "x-real-ip",
          "x-client-ip",
          "true-client-ip",
          "x-http-method",
          "x-http-method-override",
          "x-method-override",
          "x-original-url",
          "x-original-host",
          "x-rewrite-url",
          "x-host");

  private Fields() {}

  static void cleanRequest(MultiMap fields, HttpServerRequest call) {
    cleanHop(fields);
    for (var name : List.copyOf(fields.names())) {
      var lower = name.toLowerCase(Locale.ROOT);
      if (CLAIMS.contains(lower) || lower.startsWith("x-forwarded")) {
        fields.remove(name);
      }
    }
    fields.set("Forwarded", forwarded(call));
  }

  static void cleanHop(MultiMap fields) {
    var ending = new ArrayList<>(HOP_BY_HOP);
    for (var value : fields.getAll("connection")) {
      for (var name : value.split(",", -1)) {
        ending.add(name.strip());
      }
    }
    ending.stream().filter(name -> !name.isEmpty()).forEach(fields::remove);
  }

  private static String forwarded(HttpServerRequest call) {
    var address = call.remoteAddress().hostAddress();
    var node = address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    var scheme = call.isSSL() ? "https" : "http";
    return "for=" + node + ";host=\"" + call.authority() + "\";proto=" + scheme;
  }
}
