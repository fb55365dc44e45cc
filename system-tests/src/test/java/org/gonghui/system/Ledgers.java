package org.gonghui.system;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Pages;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Campaigns;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Treasury;
import org.gonghui.stack.story.Unions;

/// One of each service.
final class Ledgers {
  private static final int MEMBER = 3_900;

  private final Stage stage;
  private final Unions unions;

  Ledgers(Stage stage) {
    this.stage = stage;
    this.unions = new FoundUnions(stage).play();
  }

  List<Ledger> all() {
    return List.of(groups(), deposits(), sessions(), certificates());
  }

  private Ledger groups() {
    var admin = stage.sample("admin").quietly();
    var union = unions.enterprises().getFirst().id();
    var below = "/v1/organizations?type=UNION_GROUP&ancestor=" + union;
    return new Ledger(
        admin,
        "/v1/organizations/" + union,
        "/v1/organizations",
        n -> Groups.named("第" + n + "工会小组（演示 " + stage.run() + "）", union),
        () -> counted(admin, below));
  }

  private Ledger deposits() {
    var treasury = new Treasury(stage);
    var finance = treasury.finance().quietly();
    var today = stage.today();
    var fund = treasury.open("ROLL", "轮流", unions.city(), "CONDOLENCE", "0.50");
    var path = "/v1/funds/" + fund;
    var statement = path + "/statement?from=%s&to=%s".formatted(today, today);
    return new Ledger(
        finance,
        path,
        path + "/deposits",
        n -> Map.of("sum", Stage.sum("1.00"), "source", "轮流（演示）", "valueDate", today.toString()),
        () -> new BigDecimal(finance.get(statement).must(200).text("closing/amount")).longValue());
  }

  private Ledger sessions() {
    var officer = stage.staff("officer", unions.city()).quietly();
    var campaign = "/v1/screening-campaigns/" + new Campaigns(stage, unions.city()).open();
    var path = campaign + "/sessions";
    return new Ledger(
        officer,
        campaign,
        path,
        n -> Sessions.startingAt("08:00", stage),
        () -> counted(officer, path));
  }

  /// Their holder reads the first screen of the app, for which every service is asked.
  private Ledger certificates() {
    var holder = new Joining(stage, unions).member("roller", MEMBER, "轮一", true).quietly();
    var path = "/v1/me/skill-certificates";
    return new Ledger(
        holder,
        "/v1/me/home",
        path,
        n ->
            Map.of(
                "issuer", stage.cast().partner("agency"),
                "certificateNumber", "LN-2018-ROLL-%06d-%06d".formatted(stage.run(), n),
                "occupationCode", "6-18-01-01",
                "level", "TECHNICIAN",
                "issuedOn", "2018-06-15"),
        () -> counted(holder, path));
  }

  private static long counted(Voice reader, String path) {
    var ids = new HashSet<String>();
    new Pages(reader).each(path, item -> ids.add(item.path("id").asText()));
    return ids.size();
  }
}
