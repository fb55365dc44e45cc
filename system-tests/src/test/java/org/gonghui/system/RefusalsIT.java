package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.system.SideBySide.A_FEW;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every operation of docs/openapi.yaml refuses whoever has no good token.
@ExtendWith(RunningSystem.class)
class RefusalsIT {
  private final LocalSystem system;
  private final Client gateway;

  RefusalsIT(LocalSystem system) {
    this.system = system;
    this.gateway = Client.impatient(system.address("gateway"));
  }

  /// A call that must be refused.
  private record Attempt(Operation operation, String as, String token) {}

  /// With an unsigned one: everywhere. What else may be wrong with a token is judged before anybody looks at the path: each
  /// operation in turn gets the next of those. Without a token: the matrix.
  @Test
  void aForgedTokenOpensNoOperation() throws IOException, ParseException, JOSEException {
    var tokens = new ForgedTokens(system);
    assertThat(
            gateway
                .get("/v1/assistance-programmes/CONDOLENCE/policy", bearer(tokens.right()))
                .status())
        .as("the token that all others are like")
        .isEqualTo(200);
    var forged = List.copyOf(tokens.all().entrySet());
    var unsigned = forged.getFirst();
    var inTurn = forged.subList(1, forged.size());
    var attempts = new ArrayList<Attempt>();
    var operations = Operation.all();
    for (var n = 0; n < operations.size(); n++) {
      for (var token : List.of(unsigned, inTurn.get(n % inTurn.size()))) {
        attempts.add(new Attempt(operations.get(n), token.getKey(), token.getValue()));
      }
    }
    assertThat(attempts).extracting(Attempt::as).containsAll(tokens.all().keySet());
    assertThat(notRefused(gateway, attempts)).isEmpty();
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
      assertThat(notRefused(client, attempts)).as(service).isEmpty();
    }
  }

  private static List<String> notRefused(Client client, List<Attempt> attempts) {
    var begin = System.nanoTime();
    var wrong =
        A_FEW
            .each(
                attempts,
                attempt -> {
                  var answer = attempt.operation().call(client, attempt.token());
                  return refused(answer)
                      ? ""
                      : "%s, %s: %s".formatted(attempt.operation(), attempt.as(), told(answer));
                })
            .stream()
            .filter(line -> !line.isEmpty())
            .toList();
    System.out.printf(
        "%d calls that had to be refused, %d s%n",
        attempts.size(), (System.nanoTime() - begin) / 1_000_000_000);
    return wrong;
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private static boolean refused(Answer answer) {
    return answer.status() == 401 && answer.string().contains("\"UNAUTHENTICATED\"");
  }

  private static String told(Answer answer) {
    return answer.status() + " " + answer.string();
  }
}
