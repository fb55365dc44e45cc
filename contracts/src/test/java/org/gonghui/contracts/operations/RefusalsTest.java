package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever writes a client finds under an operation every code that it answers with.
class RefusalsTest {
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)*\\b");

  private final Written document = new Written();

  @Test
  void everyRefusalInTheCodeOfAnOperationIsListedUnderIt() {
    var operations = document.byId();
    var unsaid = new TreeMap<String, Object>();
    Reached.all()
        .forEach((id, codes) -> {
          var operation = Objects.requireNonNull(operations.get(id));
          var missing =
              codes.stream()
                  .filter(code -> !isSaid(operation, ProblemsPage.status(code), code))
                  .toList();
          if (!missing.isEmpty()) {
            unsaid.put(id, missing);
          }
        });
    assertThat(unsaid).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bookScreeningAppointment, 404, NOT_FOUND",
    "requestSkillSubsidy, 404, NOT_FOUND",
    "preparePaymentBatch, 404, NOT_FOUND",
    "getPayeeAccount, 404, NOT_FOUND",
    "getPaymentBatchFile, 409, STATE_CONFLICT",
    "depositIntoFund, 422, FUND_FULL",
    "depositIntoFund, 400, IDEMPOTENCY_KEY_REQUIRED",
    "listFunds, 400, INVALID_CURSOR",
    "listFunds, 400, UNKNOWN_PARAMETER",
    "listFunds, 403, PARTNER_NOT_ACTIVE",
    "approveCase, 403, FOUR_EYES",
    "approveCase, 403, HUMAN_REQUIRED",
    "recordScreeningResults, 207, ALREADY_RECORDED"
  })
  void whatAnOperationAnsweredIsListed(String operation, String status, String code) {
    assertThat(
            codes(
                Objects.requireNonNull(document.byId().get(operation))
                    .path("responses")
                    .path(status)))
        .contains(code);
  }

  @Test
  void everyCodeOfAllServicesAndTheGatewayStandsSomewhere() {
    var said = codes(document.description());
    document
        .operations()
        .values()
        .forEach(
            operation -> operation.path("responses").forEach(answer -> said.addAll(codes(answer))));
    assertThat(said).containsAll(ProblemsPage.codes());
  }

  private boolean isSaid(JsonNode operation, int status, String code) {
    var responses = operation.path("responses");
    return codes(responses.path(Integer.toString(status))).contains(code)
        || codes(responses.path("207")).contains(code);
  }

  private static Set<String> codes(String text) {
    return CODE.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> codes(JsonNode answer) {
    return codes(document.follow(answer).path("description").asText());
  }
}
