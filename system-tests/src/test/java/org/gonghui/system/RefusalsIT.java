package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every operation of docs/openapi.yaml refuses whoever may not call it.
@ExtendWith(RunningSystem.class)
class RefusalsIT {
  private static final List<String> STAFF =
      List.of("officer", "reviewer", "approver", "finance", "admin", "auditor", "operator");
  private static final List<String> PARTNERS = List.of("hospital", "agency", "bank", "merchant");
  private static final List<String> MACHINES = List.of("hospital", "bank", "merchant");
  private static final List<String> SERVICES =
      List.of("member", "assistance", "screening", "training");

  private final LocalSystem system;
  private final Stage stage;
  private final Client gateway;

  RefusalsIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.gateway = Client.impatient(system.address("gateway"));
  }

  @Test
  void aForgedTokenOpensNoOperation() throws IOException, ParseException, JOSEException {
    var tokens = new ForgedTokens(system);
    assertThat(
            gateway
                .get("/v1/assistance-programmes/CONDOLENCE/policy", bearer(tokens.right()))
                .status())
        .as("the token that all others are like")
        .isEqualTo(200);
    var wrong = new ArrayList<String>();
    var calls = 0;
    for (var operation : Operation.all()) {
      for (var token : tokens.all().entrySet()) {
        if (operation.open() && token.getValue().isEmpty()) {
          continue;
        }
        calls++;
        var answer = operation.call(gateway, token.getValue());
        if (!refused(answer, 401, "UNAUTHENTICATED")) {
          wrong.add("%s, token %s: %s".formatted(operation, token.getKey(), told(answer)));
        }
      }
    }
    System.out.printf("%d calls with forged tokens%n", calls);
    assertThat(wrong).isEmpty();
  }

  @Test
  void aServiceDoesNotTrustTheNetwork() throws IOException, ParseException, JOSEException {
    var tokens = new ForgedTokens(system).all();
    var wrong = new ArrayList<String>();
    for (var service : SERVICES) {
      var client = Client.impatient(system.address(service));
      for (var operation : Operation.all()) {
        for (var token : List.of("none", "unsigned", "wrong key")) {
          var answer = operation.call(client, tokens.getOrDefault(token, ""));
          if (!operation.open() && answer.status() != 401 && answer.status() != 404) {
            wrong.add("%s of %s, %s: %s".formatted(operation, service, token, told(answer)));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aRoleThatIsNotNamedIsRefusedBeforeAnythingIsLookedUp() throws IOException {
    var wrong = new ArrayList<String>();
    var calls = 0;
    for (var operation : Operation.all()) {
      for (var role : roles()) {
        if (!isForeign(operation, role)) {
          continue;
        }
        calls++;
        var answer = operation.call(gateway, token(role));
        if (!refused(answer, 403, "FORBIDDEN")) {
          wrong.add("%s as %s: %s".formatted(operation, role, told(answer)));
        }
      }
    }
    System.out.printf("%d calls in roles that are not named%n", calls);
    assertThat(wrong).isEmpty();
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
