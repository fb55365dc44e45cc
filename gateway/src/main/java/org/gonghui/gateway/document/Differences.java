package org.gonghui.gateway.document;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.route.Operations;
import org.gonghui.gateway.route.Route;
import org.gonghui.gateway.route.Routes;

/// How the operations of a service differ from those that the document has of it; each as `METHOD /path/{variable}`.
///
/// @param unknown what the service has and the document has not: nobody can call it through this gateway
/// @param missing what the document has and the service has not
record Differences(Set<String> unknown, Set<String> missing) {

  /// @param told operations by the service's own word
  static Differences of(String service, Set<String> told, Operations operations, Routes routes) {
    var unknown = new TreeSet<>(told);
    unknown.removeAll(operations.all());
    var missing =
        operations.all().stream()
            .filter(operation -> isOf(service, operation, routes))
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(told);
    return new Differences(unknown, missing);
  }

  /// What every service has at a path with its own name in it is nobody's by this.
  private static boolean isOf(String service, String operation, Routes routes) {
    var words = operation.split(" ", -1);
    return CanonicalPath.of(words[1].replaceAll("\\{\\w+}", "x"))
        .flatMap(path -> routes.of(words[0], path))
        .map(Route::service)
        .filter(service::equals)
        .isPresent();
  }

  int count() {
    return unknown.size() + missing.size();
  }
}
