package org.gonghui.gateway.home;

import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.route.Route;
import org.gonghui.gateway.route.Routes;

/// A part of the first screen.
///
/// @param name field of the answer
/// @param target what is read for it: path and query
/// @param route to the service that has it
record Part(String name, String target, Route route) {

  static Part of(String name, String target, Routes routes) {
    var path = target.split("\\?", 2)[0];
    var route = CanonicalPath.of(path).flatMap(canonical -> routes.of("GET", canonical));
    return route
        .map(found -> new Part(name, target, found))
        .orElseThrow(() ->
            new IllegalStateException(
                "gonghui.gateway.home.parts.%s: no service has %s".formatted(name, target)));
  }
}
