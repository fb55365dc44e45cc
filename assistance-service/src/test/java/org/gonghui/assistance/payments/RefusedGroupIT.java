package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Batch;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a bank says of a group and of its transfers: each transfer gets its own word, and what fits none is told.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RefusedGroupIT {
  private static final long SUM = 12_000;

  private Town town;
  private Resident woman;
  private Resident man;
  private UUID hers;
  private UUID his;
  private Batch batch;

  @BeforeEach
  void aBatchOfTwoIsPrepared() {
    town = Town.built();
    var fund = town.fund("F", "ILLNESS_RELIEF", 40_000);
    woman = town.joined("张三丰").withAccount("6222020000001");
    man = town.joined("李四光").withAccount("6222020000002");
    hers = woman.isApproved();
    his = man.isApproved();
    batch = town.prepares(fund);
  }

  @AfterEach
  void theBooksBalance() {
    Books.balance();
  }

  @Test
  void whatIsListedIsWithTheBankAndTheOthersAreRefused() {
    batch.released();

    var answer =
        BankAnswer.to(town, BankSays.groupRefused(batch.messageId(), man.transferFor(his)));

    assertThat(answer.state()).isEqualTo("PROCESSED");
    assertThat(man.stateOf(his)).isEqualTo("IN_PAYMENT");
    assertThat(woman.stateOf(hers)).isEqualTo("PAYMENT_FAILED");
    assertThat(batch.state()).isEqualTo("RELEASED");
  }

  @Test
  void whatWasBookedBeforeItsGroupIsRefusedWaitsForFinance() {
    batch.released();
    var booked = woman.transferFor(hers);
    BankAnswer.to(town, BankSays.debited(town.account("F"), "R1", booked, SUM));

    var answer = BankAnswer.to(town, BankSays.groupRefused(batch.messageId()));

    assertThat(answer.state()).isEqualTo("PARTLY_UNMATCHED");
    assertThat(answer.reasons()).containsExactly("REFUSED_AFTER_BOOKING");
    assertThat(answer.transfers()).containsExactly(booked);
    assertThat(woman.stateOf(hers)).isEqualTo("SETTLED");
    assertThat(man.stateOf(his)).isEqualTo("PAYMENT_FAILED");
  }

  @Test
  void ofAGroupThatHasNotLeftEachTransferWaits() {
    var answer = BankAnswer.to(town, BankSays.groupRefused(batch.messageId()));

    assertThat(answer.reasons()).containsExactly("NOT_RELEASED", "NOT_RELEASED");
    assertThat(answer.transfers())
        .containsExactlyInAnyOrder(woman.transferFor(hers), man.transferFor(his));
    batch.released();
  }

  @Test
  void thatTheBankHasAGroupThatLeftIsNothingNew() {
    batch.released();

    var answer = BankAnswer.to(town, BankSays.group(batch.messageId(), "ACCP"));

    assertThat(answer.state()).isEqualTo("PROCESSED");
    assertThat(answer.reasons()).isEmpty();
  }

  @Test
  void whatWaitsOfAMessageIsReadPageByPage() {
    var answer = BankAnswer.to(town, BankSays.groupRefused(batch.messageId()));
    var path = "/v1/bank-messages/{id}/unmatched";

    var first = town.as("finance").queryParam("limit", 1).get(path, answer.id());
    var second =
        town.as("finance")
            .queryParams("limit", 1, "cursor", first.path("nextCursor"))
            .get(path, answer.id());

    assertThat(
            List.of(
                first.<String>path("items[0].endToEndId"),
                second.<String>path("items[0].endToEndId")))
        .containsExactlyInAnyOrder(woman.transferFor(hers), man.transferFor(his));
  }

  @Test
  void aBatchIsClosedByItsTransfersAlone() {
    batch.released();
    var ofNoGroup =
        BankSays.status(batch.messageId(), "RJCT", woman.transferFor(hers), man.transferFor(his))
            .replaceFirst("<OrgnlMsgId>[^<]*</OrgnlMsgId>", "");

    assertThat(BankAnswer.to(town, ofNoGroup).state()).isEqualTo("PROCESSED");

    assertThat(batch.state()).isEqualTo("CLOSED");
  }

  @Test
  void aBatchIsClosedByItsGroupAlone() {
    batch.released();

    assertThat(BankAnswer.to(town, BankSays.groupRefused(batch.messageId())).state())
        .isEqualTo("PROCESSED");

    assertThat(batch.state()).isEqualTo("CLOSED");
  }
}
