package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gonghui.contracts.Classes;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Decisions;
import org.gonghui.kit.http.Preconditions;
import org.junit.jupiter.api.Test;

/// The document is made of declarations; this holds them against what the operations call.
class DeclarationsTest {
  private static final Map<String, String> MEANS =
      Map.of(
          "Answers.ok", "200 with ETag",
          "Answers.created", "201",
          "Answers.accepted", "202",
          "Preconditions.requireMatch", "If-Match");

  /// Answered by the gateway itself, from what services answer.
  private static final Set<String> OF_THE_GATEWAY = Set.of("getMyHome");

  @Test
  void anOperationDoesWhatItsDocumentSays() {
    assertThat(said()).isEqualTo(done());
  }

  private static Map<String, Set<String>> done() {
    var done = new TreeMap<String, Set<String>>();
    Classes.operations().forEach((id, method) -> done.put(id, doneBy(method)));
    return done;
  }

  private static Set<String> doneBy(JavaMethod operation) {
    var done = new TreeSet<String>();
    follow(operation, new HashSet<>(), done);
    return done;
  }

  /// What a method, those of its feature that it calls and those of a decision have called.
  private static void follow(JavaCodeUnit from, Set<JavaCodeUnit> seen, Set<String> done) {
    if (!seen.add(from)) {
      return;
    }
    Stream.<CodeUnitAccessTarget>concat(
            from.getMethodCallsFromSelf().stream().map(call -> call.getTarget()),
            from.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()))
        .forEach(target -> {
          var owner = target.getOwner();
          if (owner.isEquivalentTo(Answers.class) || owner.isEquivalentTo(Preconditions.class)) {
            var meaning = MEANS.get(owner.getSimpleName() + "." + target.getName());
            if (meaning != null) {
              done.add(meaning);
            }
          } else if (owner.isEquivalentTo(Decisions.class)
              || owner.getPackageName().equals(from.getOwner().getPackageName())) {
            target.resolveMember().ifPresent(next -> follow(next, seen, done));
          }
        });
  }

  private static Map<String, Set<String>> said() {
    var document = new Written();
    var said = new TreeMap<String, Set<String>>();
    document.byId().forEach((id, operation) -> said.put(id, saidOf(operation, document)));
    said.keySet().removeAll(OF_THE_GATEWAY);
    return said;
  }

  private static Set<String> saidOf(JsonNode operation, Written document) {
    var said = new TreeSet<String>();
    if (document.hasHeader(operation, "200", "ETag")) {
      said.add("200 with ETag");
    }
    Stream.of("201", "202").filter(operation.path("responses")::has).forEach(said::add);
    document.parameter(operation, "If-Match").ifPresent(_ -> said.add("If-Match"));
    return said;
  }
}
