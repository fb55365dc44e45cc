package org.gonghui.contracts.operations;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gonghui.contracts.Classes;
import org.gonghui.kit.problem.ProblemType;

/// The refusals that stand in the code of an operation and of all that it calls. Those of filters and interceptors do not:
/// no call leads there.
final class Reached {
  private static final List<String> SHARED = List.of("org.gonghui.kit.", "org.gonghui.roster.");

  private final Set<JavaCodeUnit> seen = new HashSet<>();
  private final Set<String> codes = new TreeSet<>();
  private final String service;

  private Reached(JavaMethod operation) {
    this.service = root(operation.getOwner().getPackageName());
    follow(operation);
  }

  /// @return codes by the name of the operation
  static Map<String, Set<String>> all() {
    var all = new TreeMap<String, Set<String>>();
    Classes.operations().forEach((id, method) -> all.put(id, new Reached(method).codes));
    return all;
  }

  private void follow(JavaCodeUnit from) {
    if (!seen.add(from)) {
      return;
    }
    from.getFieldAccesses().stream()
        .filter(access -> access.getTargetOwner().isAssignableTo(ProblemType.class))
        .filter(access -> access.getTarget().getRawType().equals(access.getTargetOwner()))
        .forEach(access -> codes.add(access.getTarget().getName()));
    Stream.<CodeUnitAccessTarget>concat(
            from.getCallsFromSelf().stream().map(call -> call.getTarget()),
            from.getCodeUnitReferencesFromSelf().stream().map(found -> found.getTarget()))
        .filter(target -> isOurs(target.getOwner()))
        .flatMap(this::meant)
        .forEach(this::follow);
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
