package org.gonghui.kit.openapi;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/// The records that schemas are made from.
final class Records {
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final List<ClassInfo> all;

  Records(IndexView index) {
    this.all = index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
  }

  /// The fields of a schema's record. A schema has the name of its record, with those of type arguments behind it, and its
  /// fields.
  List<FieldInfo> of(String name, Schema schema) {
    var fields = schema.getProperties().keySet();
    return all.stream()
        .filter(type -> name.startsWith(nameOf(type)) && names(type).containsAll(fields))
        .flatMap(type -> type.fields().stream())
        .toList();
  }

  private static String nameOf(ClassInfo type) {
    var named = type.declaredAnnotation(SCHEMA);
    return named != null && named.value("name") != null
        ? named.value("name").asString()
        : type.simpleName();
  }

  private static Set<String> names(ClassInfo type) {
    return type.fields().stream().map(FieldInfo::name).collect(Collectors.toSet());
  }
}
