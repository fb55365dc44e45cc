package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses query parameters that an operation does not know: a filter that is misspelt must not look like one that
/// finds everything.
@ApplicationScoped
class QueryParameters {
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter(nonBlocking = true)
  void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
    var given = request.getUriInfo().getQueryParameters().keySet();
    if (given.isEmpty()) {
      return;
    }
    var unknown = new TreeSet<>(given);
    unknown.removeAll(known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::read));
    if (!unknown.isEmpty()) {
      var refusal = new Refusal(KitProblem.UNKNOWN_PARAMETER);
      unknown.forEach(name -> refusal.violation(name, "UNKNOWN_PARAMETER"));
      throw refusal;
    }
  }

  private static Set<String> read(Method operation) {
    return Arrays.stream(operation.getParameters())
        .flatMap(parameter ->
            Stream.concat(
                Stream.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value),
                Stream.ofNullable(parameter.getAnnotation(RestQuery.class))
                    .map(named -> named.value().isEmpty() ? parameter.getName() : named.value())))
        .collect(Collectors.toUnmodifiableSet());
  }
}
