package org.gonghui.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/// Which of the general refusals an operation may answer with.
///
/// @param statuses in order
/// @param withKey its calls may have a key, which can be in use or have been used for another call
record Refusals(List<String> statuses, boolean withKey) {

  static Refusals of(String path, HttpMethod method, Operation operation, Declared declared) {
    var statuses = new ArrayList<>(List.of("400"));
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      statuses.addAll(List.of("401", "403"));
    }
    if (path.contains("{")) {
      statuses.add("404");
    }
    if (method != HttpMethod.GET) {
      statuses.add("409");
    }
    if (declared.match().isPresent()) {
      statuses.addAll(List.of("412", "428"));
    }
    if (operation.getRequestBody() != null) {
      statuses.addAll(List.of("413", "415"));
    }
    if (declared.key().isPresent()) {
      statuses.add("422");
    }
    statuses.addAll(List.of("429", "503"));
    return new Refusals(statuses, declared.key().isPresent());
  }
}
