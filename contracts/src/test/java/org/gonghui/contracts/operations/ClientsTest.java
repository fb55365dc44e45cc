package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a client that is generated from the document cannot do without.
class ClientsTest {
  private static final Set<String> ON_WHAT_WAS_SEEN =
      Set.of(
          "PATCH /v1/organizations/{id}",
          "PATCH /v1/ticket-events/{id}",
          "PATCH /v1/stations/{id}",
          "PATCH /v1/merchant-contracts/{id}",
          "PATCH /v1/offers/{id}",
          "PATCH /v1/me/profile",
          "PATCH /v1/activities/{id}",
          "PATCH /v1/hospitals/{id}",
          "PUT /v1/me/assistance-cases/{id}/evidence",
          "POST /v1/assistance-cases/{id}/review",
          "POST /v1/assistance-cases/{id}/return",
          "POST /v1/assistance-cases/{id}/approval",
          "POST /v1/assistance-cases/{id}/refusal",
          "POST /v1/payment-batches/{id}/release",
          "POST /v1/payments/{id}/confirmation",
          "POST /v1/payments/{id}/ending",
          "PUT /v1/me/message-preferences");

  private final Written document = new Written();

  @Test
  void whatIsDecidedOnContentThatWasSeenRequiresItsVersionAndNothingElseDoes() {
    var required = new TreeSet<String>();
    document
        .operations()
        .forEach((name, operation) ->
            document
                .parameter(operation, "If-Match")
                .filter(parameter -> parameter.path("required").asBoolean())
                .ifPresent(_ -> required.add(name)));
    assertThat(required).isEqualTo(new TreeSet<>(ON_WHAT_WAS_SEEN));
  }

  @Test
  void whoMustSayWhatTheySawIsToldWhatElseMayCome() {
    missing(operation -> has(operation, "If-Match") ? statuses(operation, "412", "428") : none());
  }

  @Test
  void whoGivesAKeyIsToldWhatBecomesOfIt() {
    missing(operation ->
        has(operation, "Idempotency-Key")
            ? Stream.concat(
                statuses(operation, "409", "422"),
                successes(operation)
                    .flatMap(status -> headers(operation, status, "Idempotent-Replayed")))
            : none());
  }

  @Test
  void whatWasMadeOrTakenOnIsFoundAgain() {
    missing(operation ->
        successes(operation)
            .flatMap(status ->
                switch (status) {
                  case "201" -> headers(operation, status, "Location", "ETag");
                  case "202" -> headers(operation, status, "Location");
                  default -> none();
                }));
  }

  @Test
  void whoIsToWaitIsToldHowLong() {
    missing(operation ->
        Stream.concat(
            headers(operation, "429", "Retry-After", "RateLimit", "RateLimit-Policy"),
            Stream.of("409", "503")
                .filter(operation.path("responses")::has)
                .flatMap(status -> headers(operation, status, "Retry-After"))));
  }

  @Test
  void aBodyMayBeTooLargeOrOfAnotherType() {
    missing(operation -> operation.has("requestBody") ? statuses(operation, "413", "415") : none());
  }

  @Test
  void everySuccessHasAFormAndAnExample() {
    missing(operation ->
        successes(operation)
            .flatMap(status ->
                operation.path("responses").path(status).path("content").isEmpty()
                    ? Stream.of(status + " has no content")
                    : unshown(status, operation.path("responses").path(status))));
  }

  @Test
  void everyBodyThatIsAskedForHasAFormAndAnExample() {
    missing(operation -> unshown("request", operation.path("requestBody")));
  }

  @Test
  void whatIsRefusedIfItIsMissingIsRequired() {
    var imports = Objects.requireNonNull(document.operations().get("POST /v1/member-imports"));
    assertThat(List.of("organization", "consent", "consentDate"))
        .allMatch(
            name -> document.parameter(imports, name).orElseThrow().path("required").asBoolean());
  }

  @Test
  void aRefusalNamesTheStateAndTheThingInItsWay() {
    assertThat(document.schema("Problem").path("properties").fieldNames())
        .toIterable()
        .contains("code", "violations", "currentState", "link");
  }

  private void missing(Function<JsonNode, Stream<String>> wants) {
    var missing = new TreeMap<String, List<String>>();
    document
        .operations()
        .forEach((name, operation) -> {
          var wanted = wants.apply(operation).toList();
          if (!wanted.isEmpty()) {
            missing.put(name, wanted);
          }
        });
    assertThat(missing).isEmpty();
  }

  private boolean has(JsonNode operation, String parameter) {
    return document.parameter(operation, parameter).isPresent();
  }

  private static Stream<String> statuses(JsonNode operation, String... wanted) {
    return Stream.of(wanted).filter(status -> !operation.path("responses").has(status));
  }

  private static Stream<String> successes(JsonNode operation) {
    return operation.path("responses").properties().stream()
        .map(Map.Entry::getKey)
        .filter(status -> status.startsWith("2"));
  }

  private Stream<String> headers(JsonNode operation, String status, String... wanted) {
    return Stream.of(wanted)
        .filter(name -> !document.hasHeader(operation, status, name))
        .map(name -> status + " without " + name);
  }

  private static Stream<String> unshown(String what, JsonNode body) {
    return body.path("content").properties().stream()
        .filter(type ->
            !type.getValue().has("schema")
                || (!type.getValue().has("example") && !type.getValue().has("examples")))
        .map(type -> what + " without form or example of " + type.getKey());
  }

  private static Stream<String> none() {
    return Stream.empty();
  }
}
