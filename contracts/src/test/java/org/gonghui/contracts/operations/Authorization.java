package org.gonghui.contracts.operations;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.contracts.operations.Reach.Kind;
import org.gonghui.kit.identity.Roles;

/// docs/authorization.csv: for each operation what nobody and each role come to, on what is their own and on what is
/// another's, by the fixed order of refusals: no login 401, not one's role 403, another's 404, and only then what else
/// may be wrong. A call has nothing in its body and no If-Match; what it names stands in `whose`.
record Authorization(Written document, Map<String, Reach> reaches) {
  static final List<String> ROLES =
      List.of(
          Roles.MEMBER,
          Roles.OFFICER,
          Roles.REVIEWER,
          Roles.APPROVER,
          Roles.FINANCE,
          Roles.ADMIN,
          Roles.AUDITOR,
          Roles.OPERATOR,
          Roles.HOSPITAL,
          Roles.AGENCY,
          Roles.BANK,
          Roles.MERCHANT);
  private static final Set<String> OF_ORGANIZATIONS =
      Set.of("organization", "ancestor", "organizationId", "parentId");

  String csv() {
    var head = List.of("operation", "method", "path", "reach", "whose", "nobody");
    var lines = new ArrayList<String>();
    lines.add(Stream.concat(head.stream(), ROLES.stream()).collect(joining(",")));
    document.operations().entrySet().stream()
        .sorted(Comparator.comparing(entry -> pathOf(entry.getKey())))
        .forEach(entry -> lines.addAll(lines(entry.getKey(), entry.getValue())));
    return String.join("\n", lines) + "\n";
  }

  private static String pathOf(String name) {
    return name.substring(name.indexOf(' ') + 1);
  }

  private List<String> lines(String name, JsonNode operation) {
    var reach = reaches.get(operation.path("operationId").asText());
    if (reach == null) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.add(line(name, operation, reach, "own", own(name, operation, reach)));
    switch (reach.kind()) {
      case THING -> lines.add(line(name, operation, reach, "foreign", "404"));
      case LIST -> lines.add(line(name, operation, reach, "foreign", "200 none"));
      case NAMED -> lines.add(line(name, operation, reach, "foreign", own(name, operation, reach)));
      case OPEN, LOGIN, ROLE, SELF, BODY -> {}
    }
    if (!reach.names().isEmpty()) {
      var refused =
          OF_ORGANIZATIONS.containsAll(reach.names()) ? "403 ORGANIZATION_OUT_OF_SCOPE" : "404";
      var named = "foreign " + String.join(" ", reach.names());
      lines.add(line(name, operation, reach, named, refused));
    }
    return lines;
  }

  private static String line(
      String name, JsonNode operation, Reach reach, String whose, String allowed) {
    var may = new HashSet<String>();
    operation.path("x-roles").forEach(role -> may.add(role.asText()));
    var cells = new ArrayList<String>();
    cells.add(reach.operation());
    cells.addAll(List.of(name.split(" ", 2)));
    cells.add(reach.kind().name());
    cells.add(whose);
    cells.add(reach.kind() == Kind.OPEN ? allowed : "401");
    ROLES.stream()
        .map(role -> may.isEmpty() || may.contains(role) ? allowed : "403")
        .forEach(cells::add);
    return String.join(",", cells);
  }

  /// What a call comes to that nobody refuses for who makes it.
  private String own(String name, JsonNode operation, Reach reach) {
    if (!reach.own().isEmpty()) {
      return reach.own();
    }
    if (requires(operation, "query") || document.requiresFields(operation.path("requestBody"))) {
      return "400";
    }
    if (document.parameter(operation, "If-Match").filter(Authorization::isRequired).isPresent()) {
      return "428";
    }
    if (name.startsWith("GET ")) {
      return "200";
    }
    throw new IllegalStateException("contract/reach.csv does not say what comes of " + name);
  }

  private boolean requires(JsonNode operation, String place) {
    for (var parameter : operation.path("parameters")) {
      var said = document.follow(parameter);
      if (said.path("in").asText().equals(place) && isRequired(said)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRequired(JsonNode parameter) {
    return parameter.path("required").asBoolean();
  }
}
