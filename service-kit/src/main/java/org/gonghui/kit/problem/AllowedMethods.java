package org.gonghui.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which methods a path takes: a 405 has to say so (RFC 9110, 15.5.6), and the server does not tell.
@ApplicationScoped
class AllowedMethods {
  private record Way(Pattern path, String method) {}

  private final List<Way> ways;

  AllowedMethods(BeanManager beans) {
    this.ways =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(AllowedMethods::ways)
            .toList();
  }

  /// @return such as `GET, HEAD, POST`
  String of(String path) {
    var methods = new TreeSet<String>();
    ways.stream()
        .filter(way -> way.path().matcher(path).matches())
        .forEach(way -> methods.add(way.method()));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return String.join(", ", methods);
  }

  private static Stream<Way> ways(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> ways(template(resource) + template(method), method));
  }

  private static Stream<Way> ways(String template, Method method) {
    var path = Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+"));
    return Arrays.stream(method.getAnnotations())
        .flatMap(
            marked -> Stream.ofNullable(marked.annotationType().getAnnotation(HttpMethod.class)))
        .map(verb -> new Way(path, verb.value()));
  }

  private static String template(AnnotatedElement marked) {
    var path = marked.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
  }
}
