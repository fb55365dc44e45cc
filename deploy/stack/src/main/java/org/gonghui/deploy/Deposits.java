package org.gonghui.deploy;

import java.math.BigDecimal;
import java.util.Map;
import org.gonghui.client.api.FundsApi;
import org.gonghui.client.model.NewDeposit;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Treasury;

/// One yuan after the other into a fund of assistance-service: its statement tells what is there.
final class Deposits extends Writer {
  private static final BigDecimal BEGIN = new BigDecimal("1000.00");

  private final Stage stage;
  private final Treasury treasury;
  private String fund = "";

  Deposits(Stage stage) {
    this.stage = stage;
    this.treasury = new Treasury(stage);
  }

  @Override
  void prepare() {
    var union =
        stage
            .sample("admin")
            .quietly()
            .postOnce(
                "/v1/organizations",
                Map.of(
                    "name",
                    "容器检验工会 " + stage.run(),
                    "type",
                    "FEDERATION",
                    "parentId",
                    stage.cast().organization("210000"),
                    "divisionCode",
                    "210400"))
            .must(201)
            .text("id");
    fund = treasury.open("LOAD", "容器检验资金", union, "CONDOLENCE", BEGIN.toPlainString());
  }

  @Override
  void write(int number) {
    var one = new NewDeposit().sum(Stage.sum("1.00")).source("演示").valueDate(stage.today());
    var key = Voice.key();
    treasury
        .finance()
        .quietly()
        .call(FundsApi::new, api -> api.depositIntoFund(fund, key, one))
        .must(201);
  }

  @Override
  int there() {
    var closing = treasury.statement(fund).getClosing().getAmount();
    return new BigDecimal(closing).subtract(BEGIN).intValueExact();
  }

  @Override
  String what() {
    return "deposits of assistance-service";
  }
}
