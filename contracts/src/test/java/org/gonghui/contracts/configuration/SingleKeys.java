package org.gonghui.contracts.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The keys that are read one by one: `@ConfigProperty` on a parameter, or `{key}` in how often a job runs.
final class SingleKeys extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String OURS = "gonghui.";
  private static final Pattern EXPRESSION = Pattern.compile("\\{(gonghui\\.[a-z.-]+)}");

  private final Source source;
  private final List<Key> keys = new ArrayList<>();

  private SingleKeys(Source source) {
    this.source = source;
  }

  static Stream<Key> in(Source source) {
    var scanner = new SingleKeys(source);
    scanner.scan(source.unit(), null);
    return scanner.keys.stream();
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
    if (Annotated.is(annotation, "ConfigProperty")) {
      parameter(annotation);
    } else if (Annotated.is(annotation, "Scheduled")) {
      EXPRESSION
          .matcher(Annotated.text(annotation, "every"))
          .results()
          .forEach(found -> add(found.group(1), "text", "", ""));
    }
    return super.visitAnnotation(annotation, null);
  }

  /// Annotation, modifiers, parameter, method.
  private void parameter(AnnotationTree annotation) {
    var owner = getCurrentPath().getParentPath().getParentPath();
    var name = Annotated.text(annotation, "name");
    if (name.startsWith(OURS) && owner.getLeaf() instanceof VariableTree parameter) {
      add(
          name,
          Shape.of(parameter.getType()).words(),
          Annotated.text(annotation, "defaultValue"),
          source.comment(owner.getParentPath(), parameter.getName().toString()));
    }
  }

  private void add(String name, String type, String initial, String words) {
    keys.add(
        new Key(new KeyPattern(name), type, initial, false, words, source.module().applications()));
  }
}
