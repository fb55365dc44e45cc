package org.gonghui.contracts;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The code of all services and of what they share, without its tests; read once.
public final class Classes {
  public static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.gonghui");

  private Classes() {}

  /// The methods of all operations by the operation's name.
  public static Map<String, JavaMethod> operations() {
    var operations = new TreeMap<String, JavaMethod>();
    ALL.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Operation.class))
        .forEach(method ->
            operations.put(method.getAnnotationOfType(Operation.class).operationId(), method));
    return operations;
  }
}
