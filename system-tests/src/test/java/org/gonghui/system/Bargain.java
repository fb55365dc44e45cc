package org.gonghui.system;

import java.util.List;
import java.util.Map;
import org.gonghui.stack.story.Stage;

/// A merchant with two contracts of her city's union, and two offers on the first of them.
record Bargain(Stage stage) {
  void make() {
    var merchant =
        stage
            .sample("admin")
            .postOnce("/v1/partners", Map.of("kind", "MERCHANT", "name", "演示理发店 " + stage.run()))
            .must(201)
            .text("id");
    var officer = stage.sample("officer");
    var contract = officer.post("/v1/merchant-contracts", contract(merchant)).must(201).text("id");
    officer.post("/v1/merchant-contracts", contract(merchant)).must(201);
    officer.post("/v1/offers", offer(contract)).must(201);
    officer.post("/v1/offers", offer(contract)).must(201);
  }

  private Map<String, Object> contract(String merchant) {
    return Map.of(
        "merchantId", merchant,
        "organizationId", stage.cast().organization("210000"),
        "validFrom", stage.today().toString(),
        "validTo", stage.today().plusDays(30).toString(),
        "categories", List.of("HAIR"));
  }

  private Map<String, Object> offer(String contract) {
    return Map.of(
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
  }
}
