package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses parameters that an operation does not know, and values that it cannot take: a filter that is misspelt, empty or
/// given twice must not look like one that finds everything. JAX-RS takes every word but `true` for no: a dry run misspelt
/// would be none.
@ApplicationScoped
class QueryParameters {
  private final Map<Method, DeclaredParameters> known = new ConcurrentHashMap<>();

  @ServerRequestFilter(nonBlocking = true)
  void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
    var uri = request.getUriInfo();
    var query = uri.getQueryParameters();
    var path = uri.getPathParameters();
    if (query.isEmpty() && path.isEmpty()) {
      return;
    }
    var declared = known.computeIfAbsent(resource.getResourceMethod(), DeclaredParameters::of);
    var unknown = new TreeSet<>(query.keySet());
    unknown.removeAll(declared.query().keySet());
    if (!unknown.isEmpty()) {
      var refusal = new Refusal(KitProblem.UNKNOWN_PARAMETER);
      unknown.forEach(name -> refusal.violation(name, "UNKNOWN_PARAMETER"));
      throw refusal;
    }
    var faults = new TreeMap<>(faults(path, declared.path()));
    faults.putAll(faults(query, declared.query()));
    if (!faults.isEmpty()) {
      var refusal = new Refusal(KitProblem.VALIDATION_FAILED);
      faults.forEach(refusal::violation);
      throw refusal;
    }
  }

  /// @return codes by the names of parameters
  private static Map<String, String> faults(
      MultivaluedMap<String, String> given, Map<String, Class<?>> declared) {
    var faults = new TreeMap<String, String>();
    given.forEach((name, values) ->
        Optional.ofNullable(declared.get(name))
            .flatMap(type -> fault(type, values))
            .ifPresent(code -> faults.put(name, code)));
    return faults;
  }

  private static Optional<String> fault(Class<?> type, List<String> values) {
    if (values.stream()
        .anyMatch(value -> value.isEmpty() || !DeclaredParameters.fits(type, value))) {
      return Optional.of("FORMAT");
    }
    return values.size() > 1 && !Collection.class.isAssignableFrom(type)
        ? Optional.of("REPEATED")
        : Optional.empty();
  }
}
