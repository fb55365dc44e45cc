package org.gonghui.system;

import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// What a merchant offers the members of a union and of those below it.
record Bargain(Stage stage, Voice officer, String organization) {

  /// A merchant with two contracts, and two offers on the first of them.
  void make() {
    var merchant =
        stage
            .sample("admin")
            .postOnce("/v1/partners", Map.of("kind", "MERCHANT", "name", "演示理发店 " + stage.run()))
            .must(201)
            .text("id");
    var contract = contract(merchant);
    contract(merchant);
    offer(contract);
    offer(contract);
  }

  String contract(String merchant) {
    var contract =
        Map.of(
            "merchantId", merchant,
            "organizationId", organization,
            "validFrom", stage.today().toString(),
            "validTo", stage.today().plusDays(30).toString(),
            "categories", List.of("HAIR"));
    return officer.post("/v1/merchant-contracts", contract).must(201).text("id");
  }

  String offer(String contract) {
    var offer =
        Map.of(
            "contractId",
            contract,
            "category",
            "HAIR",
            "titleZh",
            "理发八折（演示 " + stage.run() + "）",
            "titleEn",
            "Haircuts, 20 % off",
            "discount",
            Map.of("kind", "PERCENT_OFF", "percent", 20),
            "validFrom",
            stage.today().toString(),
            "validTo",
            stage.today().plusDays(30).toString());
    return officer.post("/v1/offers", offer).must(201).text("id");
  }
}
