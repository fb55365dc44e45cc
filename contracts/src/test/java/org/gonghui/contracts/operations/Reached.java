package org.gonghui.contracts.operations;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gonghui.kit.problem.ProblemType;

/// The refusals that stand in the code of an operation and of all that it calls. Those of filters and interceptors do not:
/// no call leads there.
final class Reached {
  private static final List<String> SHARED = List.of("org.gonghui.kit.", "org.gonghui.roster.");

  private final Set<JavaCodeUnit> seen = new HashSet<>();
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final String service;

  private Reached(JavaMethod operation) {
    this.service = root(operation.getOwner().getPackageName());
    follow(operation);
  }

  /// @return codes with their statuses by the name of the operation
  static Map<String, Map<String, Integer>> all() {
    var all = new TreeMap<String, Map<String, Integer>>();
    classes().stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Operation.class))
        .forEach(method ->
            all.put(
                method.getAnnotationOfType(Operation.class).operationId(),
                new Reached(method).statuses));
    return all;
  }

  private static JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.gonghui");
  }

  private void follow(JavaCodeUnit from) {
    if (!seen.add(from)) {
      return;
    }
    from.getFieldAccesses().stream()
        .filter(access -> access.getTargetOwner().isAssignableTo(ProblemType.class))
        .filter(access -> access.getTarget().getRawType().equals(access.getTargetOwner()))
        .forEach(this::take);
    Stream.<CodeUnitAccessTarget>concat(
            from.getCallsFromSelf().stream().map(call -> call.getTarget()),
            Stream.concat(
                from.getMethodReferencesFromSelf().stream().map(found -> found.getTarget()),
                from.getConstructorReferencesFromSelf().stream().map(found -> found.getTarget())))
        .filter(target -> isOurs(target.getOwner()))
        .flatMap(this::meant)
        .forEach(this::follow);
  }

  private void take(JavaFieldAccess access) {
    try {
      var constant =
          Class.forName(access.getTargetOwner().getName())
              .getField(access.getTarget().getName())
              .get(null);
      statuses.put(access.getTarget().getName(), ((ProblemType) constant).status());
    } catch (ReflectiveOperationException notPublic) {
      throw new IllegalStateException(notPublic);
    }
  }

  /// A method, and where it is an interface's or abstract, those that stand for it in the same service.
  private Stream<JavaCodeUnit> meant(CodeUnitAccessTarget target) {
    var found = target.resolveMember();
    if (found.isEmpty()) {
      return Stream.empty();
    }
    var names = target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return Stream.concat(
        found.stream(),
        target.getOwner().getAllSubclasses().stream()
            .filter(this::isOurs)
            .flatMap(type ->
                type.tryGetMethod(target.getName(), names.toArray(String[]::new)).stream()));
  }

  private boolean isOurs(JavaClass type) {
    var name = type.getPackageName() + ".";
    return name.startsWith(service) || SHARED.stream().anyMatch(name::startsWith);
  }

  private static String root(String name) {
    return Stream.of(name.split("\\.", -1)).limit(3).reduce("", (all, part) -> all + part + ".");
  }
}
