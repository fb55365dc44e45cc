package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Town;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who reads what a bank said, where two federations have their funds at one bank.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BankMessageScopeIT {
  private static final String MESSAGES = "/v1/bank-messages/";

  private Town town;
  private Town neighbour;

  @BeforeEach
  void twoFederationsShareABank() {
    town = Town.built();
    neighbour = town.neighbour();
    town.fund("F", "ILLNESS_RELIEF", 100);
    neighbour.fund("N", "ILLNESS_RELIEF", 100);
  }

  private String said(String message) {
    return sent(message).path("id");
  }

  private Response sent(String message) {
    return BankAnswer.send(town.asBank(), message.strip());
  }

  private static void reads(RequestSpecification who, String id, int status) {
    assertThat(who.get(MESSAGES + id).statusCode()).isEqualTo(status);
  }

  @Test
  void aMessageIsReadWhereAnAccountIsThatItNames() {
    var id = said(BankSays.debitedWithoutId(town.account("F"), "R1", 1));

    reads(town.asBank(), id, 200);
    reads(town.as("finance"), id, 200);
    reads(neighbour.as("finance"), id, 404);
    reads(neighbour.as("finance"), id + "/unmatched", 404);
  }

  @Test
  void carriesTheVersionOfWhatBecameOfIt() {
    var message = BankSays.debitedWithoutId(town.account("F"), "R1", 1);
    var first = sent(message);

    var read = town.asBank().get(MESSAGES + first.path("id"));
    assertThat(first.header("ETag")).isEqualTo("\"1\"").isEqualTo(read.header("ETag"));
    assertThat(sent(message).header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  void aMessageThatNamesNoFundIsItsSendersAlone() {
    var id = said("<no/>");

    reads(town.asBank(), id, 200);
    reads(town.as("finance"), id, 404);
    reads(neighbour.as("finance"), id + "/unmatched", 404);
  }
}
