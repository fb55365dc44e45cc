package org.gonghui.kit.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reads query parameters that are `true` or `false`, and refuses every other word (400): JAX-RS takes each for false, so
/// that a dry run misspelt would be none.
@Provider
public class Booleans implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked") // it is asked for Boolean only
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return type == Boolean.class || type == boolean.class
        ? (ParamConverter<T>) new Strict(name(annotations))
        : null;
  }

  private static String name(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .flatMap(annotation ->
            switch (annotation) {
              case QueryParam named -> Stream.of(named.value());
              case RestQuery named -> Stream.of(named.value());
              default -> Stream.empty();
            })
        .findFirst()
        .orElse("");
  }

  private record Strict(String name) implements ParamConverter<Boolean> {

    @Override
    public Boolean fromString(String word) {
      return switch (word) {
        case "true" -> true;
        case "false" -> false;
        default -> throw Refusal.invalid(name, "FORMAT");
      };
    }

    @Override
    public String toString(Boolean value) {
      return value.toString();
    }
  }
}
