package org.gonghui.contracts;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.event.EventType;
import org.gonghui.kit.event.Reads;

/// All events and all records that read them, as the services' classes declare them.
final class Catalogue {
  private static final String PREFIX = "org.gonghui.";
  static final Set<String> SERVICES = Set.of("member", "assistance", "screening", "training");

  /// Readers of the roster are all that hold one.
  private static final Set<String> ROSTER = Set.of("assistance", "screening", "training");

  /// @param owner the service that publishes it
  record Published(Class<?> type, String topic, EventType.Kind kind, String owner) {
    String name() {
      return type.getSimpleName();
    }
  }

  List<Published> published() {
    return annotated(EventType.class)
        .flatMap(Catalogue::published)
        .sorted(Comparator.comparing(Published::topic).thenComparing(Published::name))
        .toList();
  }

  /// Every type once; where several services publish one, their records must say the same.
  List<Class<?>> types() {
    return published().stream().<Class<?>>map(Published::type).distinct().toList();
  }

  /// Records by which consumers read a type.
  List<Class<?>> readersOf(Class<?> type) {
    return annotated(Reads.class)
        .filter(reader ->
            List.of(reader.getAnnotation(Reads.class).value()).contains(type.getSimpleName()))
        .toList();
  }

  /// Services that read a type.
  Set<String> servicesReading(Class<?> type) {
    return readersOf(type).stream()
        .flatMap(reader -> services(reader).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Class<?>> annotated(Class<? extends Annotation> annotation) {
    return Classes.ALL.stream()
        .filter(type -> type.isAnnotatedWith(annotation))
        .sorted(Comparator.comparing(JavaClass::getName))
        .map(JavaClass::reflect);
  }

  private static Stream<Published> published(Class<?> type) {
    var declared = type.getAnnotation(EventType.class);
    return services(type).stream()
        .map(owner ->
            new Published(
                type, declared.topic().replace("{service}", owner), declared.kind(), owner));
  }

  private static Set<String> services(Class<?> type) {
    var first = type.getPackageName().substring(PREFIX.length()).split("\\.", 2)[0];
    return switch (first) {
      case "kit" -> SERVICES;
      case "roster" -> ROSTER;
      default -> Set.of(first);
    };
  }
}
