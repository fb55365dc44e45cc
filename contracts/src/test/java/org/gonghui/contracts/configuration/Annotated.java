package org.gonghui.contracts.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.LiteralTree;

/// Annotations as they are written.
final class Annotated {

  private Annotated() {}

  static boolean is(AnnotationTree annotation, String name) {
    return annotation.getAnnotationType().toString().equals(name);
  }

  /// The text that an element is given, empty where it is given none.
  static String text(AnnotationTree annotation, String element) {
    return annotation.getArguments().stream()
        .filter(AssignmentTree.class::isInstance)
        .map(AssignmentTree.class::cast)
        .filter(given -> given.getVariable().toString().equals(element))
        .map(AssignmentTree::getExpression)
        .filter(LiteralTree.class::isInstance)
        .map(literal -> String.valueOf(((LiteralTree) literal).getValue()))
        .findFirst()
        .orElseGet(() -> element.equals("value") ? only(annotation) : "");
  }

  private static String only(AnnotationTree annotation) {
    return annotation.getArguments().stream()
        .filter(LiteralTree.class::isInstance)
        .map(literal -> String.valueOf(((LiteralTree) literal).getValue()))
        .findFirst()
        .orElse("");
  }
}
