package org.gonghui.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/// The parameters of an operation, and the types that their values must have the form of.
record DeclaredParameters(Map<String, Class<?>> query, Map<String, Class<?>> path) {
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

  static DeclaredParameters of(Method operation) {
    return new DeclaredParameters(
        typesByName(operation, DeclaredParameters::inQuery),
        typesByName(operation, DeclaredParameters::inPath));
  }

  /// Whether the value can be what the operation takes it for.
  static boolean fits(Class<?> type, String value) {
    if (!CleanText.isClean(value)) {
      return false;
    }
    if (type == Integer.class || type == int.class) {
      return INTEGER.matcher(value).matches();
    }
    if (type == Boolean.class || type == boolean.class) {
      return value.equals("true") || value.equals("false");
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .anyMatch(value::equals);
    }
    return WrittenForm.of(type).map(form -> form.fits(value)).orElse(true);
  }

  private static Map<String, Class<?>> typesByName(
      Method operation, Function<Parameter, Stream<String>> names) {
    return Arrays.stream(operation.getParameters())
        .flatMap(DeclaredParameters::parts)
        .flatMap(parameter ->
            names
                .apply(parameter)
                .map(name -> Map.<String, Class<?>>entry(name, parameter.getType())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// A record of parameters stands for each of them.
  private static Stream<Parameter> parts(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredConstructors())
            .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
        : Stream.of(parameter);
  }

  private static Stream<String> inQuery(Parameter parameter) {
    return Stream.concat(
        annotation(parameter, QueryParam.class).map(QueryParam::value),
        annotation(parameter, RestQuery.class)
            .map(named -> named.value().isEmpty() ? parameter.getName() : named.value()));
  }

  /// RESTEasy takes a parameter that says nothing for the part of the path that is named like it.
  private static Stream<String> inPath(Parameter parameter) {
    return parameter.getAnnotations().length == 0
        ? Stream.of(parameter.getName())
        : annotation(parameter, PathParam.class).map(PathParam::value);
  }

  private static <A extends Annotation> Stream<A> annotation(Parameter parameter, Class<A> type) {
    return Stream.ofNullable(parameter.getAnnotation(type));
  }
}
