package org.gonghui.kit.openapi;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/// What of an operation decides on its general refusals.
enum Trait {
  ANY,
  /// It needs a token.
  LOGIN,
  /// Its path names something.
  NAMED,
  /// It changes something.
  WRITE,
  /// It takes a body.
  BODY,
  /// It takes something that can have faults: a body, or a parameter of the path or the query. Headers have codes of their
  /// own.
  GIVEN,
  /// It takes a cursor.
  PAGED,
  /// Its calls may have a key, which can be in use or have been used for another call.
  KEYED,
  /// They must have one.
  KEY_REQUIRED,
  /// It looks at `If-Match`.
  MATCHED,
  /// Only a person may call it.
  PERSONAL;

  static Set<Trait> of(String path, HttpMethod method, Operation operation, Declared declared) {
    var traits = EnumSet.of(ANY);
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      traits.add(LOGIN);
    }
    if (path.contains("{")) {
      traits.add(NAMED);
    }
    if (method != HttpMethod.GET) {
      traits.add(WRITE);
    }
    if (operation.getRequestBody() != null) {
      traits.add(BODY);
    }
    if (operation.getRequestBody() != null
        || takes(operation, parameter -> parameter.getIn() != In.HEADER)) {
      traits.add(GIVEN);
    }
    if (takes(operation, parameter -> "cursor".equals(parameter.getName()))) {
      traits.add(PAGED);
    }
    declared
        .key()
        .ifPresent(required -> {
          traits.add(KEYED);
          if (required) {
            traits.add(KEY_REQUIRED);
          }
        });
    declared.match().ifPresent(_ -> traits.add(MATCHED));
    if (declared.personal()) {
      traits.add(PERSONAL);
    }
    return traits;
  }

  private static boolean takes(Operation operation, Predicate<Parameter> parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(parameter);
  }
}
