package org.gonghui.contracts.operations;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What docs/programmes.md says is paid is what the services are configured to pay.
class ProgrammesPageTest {
  private static final String PAGE = House.text(House.at("docs/programmes.md"));
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyBandOfReliefStandsOnThePage() throws IOException {
    var bands = policy("illness-relief").get("bands");
    var rows =
        stream(bands)
            .map(band -> sum(band.get("selfPaidFrom")))
            .distinct()
            .map(from -> row(bands, from));
    assertThat(PAGE).contains(rows.collect(joining("\n")));
  }

  @Test
  void theLimitsOfReliefAndTheCeilingOfCondolenceStandOnThePage() throws IOException {
    var relief = policy("illness-relief");
    assertThat(PAGE)
        .contains("Less than %s self-paid".formatted(sum(relief.get("leastSelfPaid"))))
        .contains("More than %s income per head".formatted(sum(relief.get("mostIncomePerHead"))))
        .contains("at most %s yuan".formatted(sum(policy("condolence").get("ceiling"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SENIOR_TECHNICIAN",
        "TECHNICIAN",
        "SENIOR_WORKER",
        "SOCIAL_WORKER",
        "SENIOR_SOCIAL_WORKER"
      })
  void theAmountOfEachLevelStandsOnThePage(String level) throws IOException {
    var key = level.toLowerCase(Locale.ROOT).replace('_', '-');
    var amount = plan().getProperty("gonghui.skill-subsidy.plans.2018.amounts." + key);
    assertThat(PAGE).contains("| %s | %s |".formatted(level, yuan(new BigDecimal(amount))));
  }

  @Test
  void everyBenefitOfTheCatalogueStandsOnThePage() throws IOException {
    var catalogue = newest("member-service/src/main/resources/benefits/catalogue.json");
    var term = catalogue.get("term");
    assertThat(PAGE)
        .contains(
            "demo policy `%s`, from %s without an end"
                .formatted(term.get("version").asText(), term.get("validFrom").asText()))
        .contains(
            stream(catalogue.get("benefits"))
                .map(ProgrammesPageTest::benefit)
                .collect(joining("\n")));
  }

  private static String benefit(JsonNode benefit) {
    var where = benefit.get("where");
    return Stream.of(
            benefit.get("code").asText(),
            benefit.get("kind").asText(),
            benefit.at("/title/zh").asText(),
            who(benefit.get("who")),
            where.get("path").isNull()
                ? "stations with " + where.get("stationService").asText()
                : where.get("path").asText())
        .collect(joining(" | ", "| ", " |"));
  }

  private static String who(JsonNode who) {
    assertThat(who.get("states").toString()).isEqualTo("[\"ACTIVE\"]");
    var forms = stream(who.get("employmentForms")).map(JsonNode::asText).collect(joining(", "));
    var conditions =
        Stream.of(
                forms,
                who.get("sex").isNull() ? "" : who.get("sex").asText(),
                who.get("ageFrom").isNull() ? "" : "from %s years".formatted(who.get("ageFrom")),
                who.get("ageUpTo").isNull() ? "" : "up to %s years".formatted(who.get("ageUpTo")),
                who.get("hardshipEnterprise").asBoolean() ? "hardship enterprise" : "")
            .filter(condition -> !condition.isEmpty())
            .collect(joining("; "));
    return conditions.isEmpty() ? "every member" : conditions;
  }

  private static String row(JsonNode bands, String from) {
    return stream(bands)
        .filter(band -> sum(band.get("selfPaidFrom")).equals(from))
        .map(band -> sum(band.get("amount")))
        .collect(joining(" | ", "| " + from + " | ", " |"));
  }

  private static JsonNode policy(String name) throws IOException {
    return newest("assistance-service/src/main/resources/policies/%s.json".formatted(name));
  }

  private static JsonNode newest(String versions) throws IOException {
    return JSON.readTree(House.text(House.at(versions))).get(0);
  }

  private static Properties plan() throws IOException {
    var plan = new Properties();
    plan.load(
        new StringReader(
            House.text(House.at("training-service/src/main/resources/application.properties"))));
    return plan;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String sum(JsonNode sum) {
    return yuan(new BigDecimal(sum.get("amount").asText()));
  }

  private static String yuan(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,d", amount.longValueExact());
  }
}
