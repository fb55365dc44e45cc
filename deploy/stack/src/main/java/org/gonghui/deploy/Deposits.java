package org.gonghui.deploy;

import java.math.BigDecimal;
import org.gonghui.client.api.FundsApi;
import org.gonghui.client.model.NewDeposit;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Treasury;
import org.gonghui.stack.story.Unions;

/// One yuan after the other into a fund of assistance-service: its statement tells what is there.
final class Deposits extends Writer {
  private static final BigDecimal BEGIN = new BigDecimal("1000.00");

  private final Stage stage;
  private final Unions unions;
  private final Treasury treasury;
  private String fund = "";

  Deposits(Stage stage, Unions unions) {
    this.stage = stage;
    this.unions = unions;
    this.treasury = new Treasury(stage);
  }

  @Override
  void prepare() {
    fund = treasury.open("LOAD", "容器检验资金", unions.city(), "CONDOLENCE", BEGIN.toPlainString());
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

  @Override
  String service() {
    return "assistance";
  }
}
