package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.system.SideBySide.A_FEW;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every operation of docs/openapi.yaml refuses whoever may not call it.
@ExtendWith(RunningSystem.class)
class RefusalsIT {
  /// How many of the forged tokens are tried on every operation: none, and the unsigned one.
  private static final int EVERYWHERE = 2;

  private static final List<String> STAFF =
      List.of("officer", "reviewer", "approver", "finance", "admin", "auditor", "operator");
  private static final List<String> PARTNERS = List.of("hospital", "agency", "bank", "merchant");
  private static final List<String> MACHINES = List.of("hospital", "bank", "merchant");
  private final LocalSystem system;
  private final Stage stage;
  private final Client gateway;

  RefusalsIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.gateway = Client.impatient(system.address("gateway"));
  }

  /// A call that must be refused.
  private record Attempt(Operation operation, String as, String token) {}

  /// Without a token, and with an unsigned one: everywhere. What else may be wrong with a token is judged before anybody
  /// looks at the path: each operation in turn gets the next of those.
  @Test
  void aForgedTokenOpensNoOperation() throws IOException, ParseException, JOSEException {
    var tokens = new ForgedTokens(system);
    assertThat(
            gateway
                .get("/v1/assistance-programmes/CONDOLENCE/policy", bearer(tokens.right()))
                .status())
        .as("the token that all others are like")
        .isEqualTo(200);
    var forged = new ArrayList<>(tokens.all().entrySet());
    var everywhere = forged.subList(0, EVERYWHERE);
    var inTurn = forged.subList(EVERYWHERE, forged.size());
    var attempts = new ArrayList<Attempt>();
    var operations = Operation.all();
    for (var n = 0; n < operations.size(); n++) {
      var operation = operations.get(n);
      var tried = new ArrayList<>(everywhere);
      tried.add(inTurn.get(n % inTurn.size()));
      tried.stream()
          .filter(token -> !operation.open() || !token.getValue().isEmpty())
          .map(token -> new Attempt(operation, token.getKey(), token.getValue()))
          .forEach(attempts::add);
    }
    assertThat(attempts).extracting(Attempt::as).containsAll(tokens.all().keySet());
    assertThat(notRefused(gateway, attempts, 401, "UNAUTHENTICATED")).isEmpty();
  }

  @Test
  void aServiceDoesNotTrustTheNetwork() throws IOException, ParseException, JOSEException {
    var tokens = new ForgedTokens(system).all();
    for (var service : ServiceTables.SERVICES) {
      var client = Client.impatient(system.address(service));
      var closed = Operation.all().stream().filter(operation -> !operation.open()).toList();
      var answers = A_FEW.each(closed, operation -> operation.call(client, "").status());
      assertThat(answers).as(service).containsOnly(401, 404).contains(401);
      var attempts =
          IntStream.range(0, closed.size())
              .filter(n -> answers.get(n) == 401)
              .mapToObj(closed::get)
              .flatMap(operation ->
                  Stream.of("unsigned", "wrong key")
                      .map(as -> new Attempt(operation, as, tokens.getOrDefault(as, ""))))
              .toList();
      assertThat(notRefused(client, attempts, 401, "UNAUTHENTICATED")).as(service).isEmpty();
    }
  }

  @Test
  void aRoleThatIsNotNamedIsRefusedBeforeAnythingIsLookedUp() throws IOException {
    var tokens = roles().stream().collect(Collectors.toMap(role -> role, this::token));
    var attempts = new ArrayList<Attempt>();
    for (var operation : Operation.all()) {
      tokens.entrySet().stream()
          .filter(role -> isForeign(operation, role.getKey()))
          .map(role -> new Attempt(operation, role.getKey(), role.getValue()))
          .forEach(attempts::add);
    }
    assertThat(notRefused(gateway, attempts, 403, "FORBIDDEN")).isEmpty();
  }

  private static List<String> notRefused(
      Client client, List<Attempt> attempts, int status, String code) {
    var begin = System.nanoTime();
    var wrong =
        A_FEW
            .each(
                attempts,
                attempt -> {
                  var answer = attempt.operation().call(client, attempt.token());
                  return refused(answer, status, code)
                      ? ""
                      : "%s, %s: %s".formatted(attempt.operation(), attempt.as(), told(answer));
                })
            .stream()
            .filter(line -> !line.isEmpty())
            .toList();
    System.out.printf(
        "%d calls that had to be refused with %d, %d s%n",
        attempts.size(), status, (System.nanoTime() - begin) / 1_000_000_000);
    return wrong;
  }

  private static List<String> roles() {
    var roles = new ArrayList<>(STAFF);
    roles.addAll(PARTNERS);
    roles.add("member");
    return roles;
  }

  /// Every person is a member beside what else they are: what a member may, only machines may not.
  private static boolean isForeign(Operation operation, String role) {
    var named = operation.roles();
    return !named.isEmpty()
        && !named.contains(role)
        && (MACHINES.contains(role) || !named.contains("member"));
  }

  private String token(String role) {
    if (PARTNERS.contains(role)) {
      return stage.sample(role).token();
    }
    var organizations =
        STAFF.contains(role) ? List.of(stage.cast().organization("100000")) : List.<String>of();
    return stage.cast().anybody("refused-" + role, List.of(role), organizations, Optional.empty());
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private static boolean refused(Answer answer, int status, String code) {
    return answer.status() == status && answer.string().contains("\"" + code + "\"");
  }

  private static String told(Answer answer) {
    return answer.status() + " " + answer.string();
  }
}
