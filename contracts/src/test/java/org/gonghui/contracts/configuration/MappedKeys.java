package org.gonghui.contracts.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import io.smallrye.config.common.utils.StringUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys of a mapping (`@ConfigMapping`), which names them by its methods.
final class MappedKeys {
  private static final String INITIAL = "WithDefault";

  /// What a value must be is said in the key's words; these hold a service to it when it starts.
  private static final Set<String> BOUNDS =
      Set.of("Min", "Positive", "DecimalMax", "DurationMin", "DurationMax");

  private final Source source;
  private final Map<String, ClassTree> groups;
  private final List<Key> keys = new ArrayList<>();

  private MappedKeys(Source source, ClassTree mapping) {
    this.source = source;
    this.groups =
        mapping.getMembers().stream()
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .collect(Collectors.toMap(group -> group.getSimpleName().toString(), group -> group));
  }

  static Stream<Key> in(Source source) {
    return source.unit().getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .flatMap(type ->
            type.getModifiers().getAnnotations().stream()
                .filter(annotation -> Annotated.is(annotation, "ConfigMapping"))
                .flatMap(annotation -> in(source, type, Annotated.text(annotation, "prefix"))));
  }

  private static Stream<Key> in(Source source, ClassTree mapping, String prefix) {
    var mapped = new MappedKeys(source, mapping);
    mapped.read(mapping, prefix);
    return mapped.keys.stream();
  }

  private void read(ClassTree group, String prefix) {
    for (var member : group.getMembers()) {
      if (member instanceof MethodTree method && method.getBody() == null) {
        read(method, prefix + "." + StringUtil.skewer(method.getName().toString()));
      }
    }
  }

  private void read(MethodTree method, String name) {
    var shape = Shape.of(method.getReturnType());
    var group = groups.get(shape.type());
    var full = shape.named() ? name + ".NAME" : name;
    if (group != null) {
      read(group, shape.many() ? full + "[N]" : full);
      return;
    }
    keys.add(
        new Key(
            new KeyPattern(full),
            shape.words(),
            initial(method),
            shape.optional(),
            source.comment(method),
            source.module().applications()));
  }

  private static String initial(MethodTree method) {
    var annotations = method.getModifiers().getAnnotations();
    annotations.forEach(MappedKeys::understand);
    return annotations.stream()
        .filter(each -> Annotated.is(each, INITIAL))
        .findFirst()
        .map(with -> Annotated.text(with, "value"))
        .orElse("");
  }

  private static void understand(AnnotationTree annotation) {
    if (!Annotated.is(annotation, INITIAL)
        && !BOUNDS.contains(annotation.getAnnotationType().toString())) {
      throw new IllegalStateException("not understood on a mapping's method yet: " + annotation);
    }
  }
}
