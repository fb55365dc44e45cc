package org.gonghui.kit.calls;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// How an operation stands among the calls that are kept.
///
/// @param name its id in the document, or the word of [ToldAlike]
/// @param template of its path; where it is told alike up to the last id, for what follows is the operation's own
/// @param alike whether it is told alike
record CalledOperation(String name, String template, boolean alike) {
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  static CalledOperation of(Method method) {
    var template = part(method.getDeclaringClass()) + part(method);
    var alike = method.getAnnotation(ToldAlike.class);
    if (alike != null) {
      return new CalledOperation(
          alike.value(), template.substring(0, template.lastIndexOf('}') + 1), true);
    }
    var name =
        Optional.ofNullable(method.getAnnotation(Operation.class))
            .map(Operation::operationId)
            .filter(id -> !id.isEmpty())
            .orElseGet(method::getName);
    return new CalledOperation(name, template, false);
  }

  /// The path of a call. Whatever was given for an id and is none may be anything, a person's number too: it is not kept.
  String path(MultivaluedMap<String, String> given) {
    return PART.matcher(template)
        .replaceAll(part ->
            Matcher.quoteReplacement(
                Optional.ofNullable(given.getFirst(part.group(1)))
                    .filter(value -> ID.matcher(value).matches())
                    .orElseGet(part::group)));
  }

  private static String part(AnnotatedElement marked) {
    var path = marked.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
  }
}
