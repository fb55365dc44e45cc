package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Town;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finance finds what waits for it without the ids that only the bank was told.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BankMessageListIT {
  private Town town;
  private Town neighbour;
  private UUID fund;
  private BankAnswer waiting;
  private BankAnswer rejected;

  @BeforeEach
  void aBankTellsOfAnEntryThatNobodyKnowsAndOfNothingAtAll() {
    town = Town.built();
    neighbour = town.neighbour();
    fund = town.fund("F", "ILLNESS_RELIEF", 100);
    waiting = BankAnswer.to(town, BankSays.debitedWithoutId(town.account("F"), "R1", 1).strip());
    rejected = BankAnswer.to(town, "<no/>");
  }

  private static List<String> list(RequestSpecification who) {
    return who.get("/v1/bank-messages").then().statusCode(200).extract().path("items.id");
  }

  @Test
  void financeListsThoseOfItsFunds() {
    assertThat(list(town.as("finance"))).containsExactly(waiting.id());
    assertThat(list(neighbour.as("finance"))).doesNotContain(waiting.id(), rejected.id());
  }

  @Test
  void aBankListsItsOwnTheFirstFirst() {
    assertThat(list(town.asBank())).containsExactly(waiting.id(), rejected.id());
  }

  @Test
  void filtersByStateAndFund() {
    assertThat(list(town.asBank().queryParam("state", "REJECTED"))).containsExactly(rejected.id());
    assertThat(list(town.asBank().queryParam("fund", fund))).containsExactly(waiting.id());
  }

  @Test
  void goesOnWhereThePageBeforeEnded() {
    var first =
        town.asBank().queryParam("limit", 1).queryParam("count", true).get("/v1/bank-messages");

    assertThat(first.<Integer>path("count")).isEqualTo(2);
    assertThat(first.<List<String>>path("items.id")).containsExactly(waiting.id());
    var next =
        town.asBank().queryParam("limit", 1).queryParam("cursor", first.<String>path("nextCursor"));
    assertThat(list(next)).containsExactly(rejected.id());
  }
}
