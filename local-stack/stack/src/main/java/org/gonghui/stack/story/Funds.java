package org.gonghui.stack.story;

import java.util.Optional;
import org.gonghui.client.api.FundsApi;
import org.gonghui.client.model.Fund;
import org.gonghui.client.model.GiveBudget;
import org.gonghui.client.model.NewDeposit;
import org.gonghui.client.model.OpenFund;
import org.gonghui.client.model.Statement;
import org.gonghui.stack.client.Reply;
import org.gonghui.stack.client.Voice;

/// Funds as finance opens and reads them.
record Funds(Stage stage, Voice finance) {

  /// Opens a fund with money in it and all of that as the year's budget of one programme.
  ///
  /// @return its id
  String open(String code, String name, String organization, String programme, String amount) {
    var asked =
        new OpenFund()
            .code(code)
            .name(name + "（演示 " + stage.run() + "）")
            .organizationId(organization)
            .account(Treasury.payee("抚顺市总工会", 0))
            .bankPartnerId(stage.cast().partner("bank"));
    var fund =
        stage
            .await(
                "funds to know the union",
                () -> known(finance.call(FundsApi::new, api -> api.openFund(asked, null))))
            .must(201)
            .getId();
    var deposit =
        new NewDeposit().sum(Stage.sum(amount)).source("财政拨款（演示）").valueDate(stage.today());
    finance.call(FundsApi::new, api -> api.depositIntoFund(fund, Voice.key(), deposit)).must(201);
    var budget =
        new GiveBudget().year(stage.today().getYear()).programme(programme).sum(Stage.sum(amount));
    finance.call(FundsApi::new, api -> api.giveBudget(fund, budget, null)).must(201);
    return fund;
  }

  /// What a fund's account says of today.
  Statement statement(String fund) {
    return finance
        .call(FundsApi::new, api -> api.getFundStatement(fund, stage.today(), stage.today()))
        .must(200);
  }

  /// A union that assistance-service has not heard of yet is in nobody's scope.
  private static Optional<Reply<Fund>> known(Reply<Fund> reply) {
    return Optional.of(reply).filter(opened -> opened.answer().status() != 403);
  }
}
