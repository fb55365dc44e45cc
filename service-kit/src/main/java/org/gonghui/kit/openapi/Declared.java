package org.gonghui.kit.openapi;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.identity.HumanDecision;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// What the method of an operation says of itself.
///
/// @param key whether an `Idempotency-Key` is required, where one is taken
/// @param match whether `If-Match` is required, where it is looked at
/// @param personal only a person may call it
/// @param versioned answers JSON with headers, hence an `ETag`; a method that sends none answers with the body alone
record Declared(
    Optional<Boolean> key, Optional<Boolean> match, boolean personal, boolean versioned) {
  private static final DotName OPERATION =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
  private static final DotName PARAMETER =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.parameters.Parameter");
  private static final DotName ANSWER =
      DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
  private static final DotName PERSONAL = DotName.createSimple(HumanDecision.class);
  private static final DotName STREAM = DotName.createSimple(InputStream.class);

  static Declared of(@Nullable String operationId, IndexView index) {
    return index.getAnnotations(OPERATION).stream()
        .filter(found -> found.value("operationId") != null)
        .filter(found -> Objects.equals(found.value("operationId").asString(), operationId))
        .map(found -> of(found.target().asMethod()))
        .findFirst()
        .orElse(new Declared(Optional.empty(), Optional.empty(), false, false));
  }

  private static Declared of(MethodInfo method) {
    return new Declared(
        required(method, Idempotent.class, false).or(() -> namedKey(method)),
        required(method, IfMatch.class, true),
        isPersonal(method),
        isVersioned(method.returnType()));
  }

  private static Optional<Boolean> required(
      MethodInfo method, Class<?> annotation, boolean unlessSaid) {
    return Optional.ofNullable(method.annotation(DotName.createSimple(annotation)))
        .map(found ->
            Optional.ofNullable(found.value("required"))
                .map(AnnotationValue::asBoolean)
                .orElse(unlessSaid));
  }

  /// Of a streamed body the key is taken after the last byte, by another bean: the operation only names its parameter.
  private static Optional<Boolean> namedKey(MethodInfo method) {
    return method.annotations(PARAMETER).stream()
            .map(found -> found.value("name"))
            .filter(Objects::nonNull)
            .anyMatch(name -> Idempotent.HEADER.equals(name.asString()))
        ? Optional.of(false)
        : Optional.empty();
  }

  private static boolean isPersonal(MethodInfo method) {
    return method.hasDeclaredAnnotation(PERSONAL)
        || method.declaringClass().hasDeclaredAnnotation(PERSONAL);
  }

  private static boolean isVersioned(Type answer) {
    return answer.name().equals(ANSWER)
        && answer.kind() == Type.Kind.PARAMETERIZED_TYPE
        && !answer.asParameterizedType().arguments().getFirst().name().equals(STREAM);
  }
}
