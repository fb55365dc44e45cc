package org.gonghui.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.client.api.MyAssistanceCasesApi;
import org.gonghui.stack.client.Voice;

/// Step 7 (A1): the year 2018 as data. 41 made-up cases, the policy yields each sum, 528,000 in all.
final class Relief {
  private static final String TOTAL = "528000.00";
  private static final int FIRST = 100;

  private final Stage stage;
  private final Treasury treasury;
  private final List<Woman> list;

  Relief(Stage stage, Treasury treasury, List<Woman> list) {
    this.stage = stage;
    this.treasury = treasury;
    this.list = list;
  }

  void play(String organization) {
    stage.title(
        7,
        "Relief: 41 people of 2018, 528,000 out of a fund of 1,000,000 (A1; the facts are made up)");
    var fund = treasury.open("RELIEF", "职工专项帮扶资金", organization, "ILLNESS_RELIEF", "1000000.00");
    var year = Reliefs.of2018();
    for (var n = 0; n < year.size(); n++) {
      bind(n);
    }
    var sums = new ArrayList<BigDecimal>();
    for (var n = 0; n < year.size(); n++) {
      sums.add(relieve(year.get(n), n));
    }
    stage.figure("people", 41, sums.size());
    stage.figure(
        "in all", TOTAL, sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString());
    var batch = treasury.release(fund);
    treasury.deliverShuffledAndTwice(treasury.answers(batch, ""));
    treasury.expectClosed(batch);
    stage.figure(
        "left in the fund", "472000.00", treasury.statement(fund).getClosing().getAmount());
  }

  private void bind(int n) {
    var who = list.get(FIRST + n);
    new Login(stage).bind(member(n).quietly(), who.name(), who.idNumber(), who.phone());
  }

  private Voice member(int n) {
    return stage.member("relief-" + (n + 1));
  }

  private BigDecimal relieve(JsonNode made, int n) {
    var who = list.get(FIRST + n);
    var member = member(n);
    var told = n == 0 ? member : member.quietly();
    stage.await(
        "the login to be known",
        () ->
            Optional.of(Joining.cases(member.quietly()))
                .filter(reply -> reply.answer().status() == 200));
    Treasury.give(told, Treasury.payee(who.name(), stage.run() * 10_000 + 200 + n)).must(201, 200);
    var reliefs = new Reliefs(stage);
    var id = reliefs.apply(told, made);
    new Decisions(stage).submitAndApprove(told, id, reliefs.evidence(member, made), n > 0);
    var amount =
        told.call(MyAssistanceCasesApi::new, api -> api.getMyAssistanceCase(id))
            .must(200)
            .getAssessment()
            .getAmount()
            .getAmount();
    stage.figure(
        "sum of " + made.path("name").asText(), made.at("/expected/amount").asText(), amount);
    return new BigDecimal(amount);
  }
}
