package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses query parameters that an operation does not know: a filter that is misspelt must not look like one that
/// finds everything. What is yes or no is `true` or `false`: JAX-RS takes every other word for no, and an empty one for
/// none at all, so that a dry run misspelt would be no dry run.
@ApplicationScoped
class QueryParameters {
  private static final Set<String> YES_OR_NO = Set.of("true", "false");

  private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter(nonBlocking = true)
  void check(ContainerRequestContext request, ResourceInfo resource) {
    var given = request.getUriInfo().getQueryParameters();
    if (given.isEmpty()) {
      return;
    }
    var types = known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::read);
    refuse(
        KitProblem.UNKNOWN_PARAMETER,
        "UNKNOWN_PARAMETER",
        given,
        (name, values) -> !types.containsKey(name));
    refuse(
        KitProblem.VALIDATION_FAILED,
        "FORMAT",
        given,
        (name, values) -> isYesOrNo(types.get(name)) && !YES_OR_NO.containsAll(values));
  }

  private static void refuse(
      KitProblem problem,
      String code,
      Map<String, List<String>> given,
      BiPredicate<String, List<String>> isWrong) {
    var refusal = new Refusal(problem);
    new TreeMap<>(given)
        .forEach((name, values) -> {
          if (isWrong.test(name, values)) {
            refusal.violation(name, code);
          }
        });
    if (!refusal.violations().isEmpty()) {
      throw refusal;
    }
  }

  private static boolean isYesOrNo(@Nullable Class<?> type) {
    return type == boolean.class || type == Boolean.class;
  }

  private static Map<String, Class<?>> read(Method operation) {
    var types = new HashMap<String, Class<?>>();
    for (var parameter : operation.getParameters()) {
      name(parameter).ifPresent(name -> types.put(name, parameter.getType()));
    }
    return Map.copyOf(types);
  }

  private static Optional<String> name(Parameter parameter) {
    return Optional.ofNullable(parameter.getAnnotation(QueryParam.class))
        .map(QueryParam::value)
        .or(() ->
            Optional.ofNullable(parameter.getAnnotation(RestQuery.class))
                .map(named -> named.value().isEmpty() ? parameter.getName() : named.value()));
  }
}
