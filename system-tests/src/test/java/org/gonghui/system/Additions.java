package org.gonghui.system;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Reliefs;
import org.gonghui.stack.story.Stage;

/// What an operation is about and the story does not leave.
///
/// @param her the first woman on the story's list
record Additions(LocalSystem system, Stage stage, Voice her) {
  /// It is good for a minute, which may not do.
  private static final String LASTING_CODE =
      """
      update card_code set expires_at = expires_at + interval '1 hour' where id = cast(? as uuid)
      returning expires_at
      """;

  /// Explained and closed: only after a restore is there anything to explain.
  private static final String EXPLANATION =
      """
      insert into transfer_explanation (id, end_to_end_id, member_id, organization_id, explanation, state, explained_by,
        confirmed_by, explained_at, version)
      select gen_random_uuid(), md5(random()::text), member_id, organization_id, '演示', 'CLOSED',
        array[gen_random_uuid()], array[gen_random_uuid()], now(), 1
      from relief_case where member_id = cast(? as uuid) limit 1
      returning id
      """;

  /// @param id of her record
  void make(String id) {
    caseWithPaper();
    new Giveaway(stage, her).make();
    new Hospitality(tables("member"), stage, her).make(id);
    bargains();
    listOfStations();
    new HeldDraw(tables("member"), stage, her).make();
    tables("member").rows(LASTING_CODE, her.post("/v1/me/card/codes", Map.of()).text("id"));
    tables("assistance").rows(EXPLANATION, id);
    var merchant = Map.of("kind", "MERCHANT", "name", "停用演示商户 " + stage.run());
    stage.sample("admin").postOnce("/v1/partners", merchant).must(201);
    stage
        .sample("officer")
        .post("/v1/screening-campaigns", draft(stage.cast().organization("210400")))
        .must(201);
  }

  private void bargains() {
    var city = stage.cast().organization("210000");
    var merchant = stage.cast().partner("merchant");
    var bargain = new Bargain(stage, stage.sample("officer"), city);
    new MerchantWrites(stage, stage.sample("merchant"), merchant, city)
        .redeem(her, bargain.offer(bargain.contract(merchant)));
    bargain.make();
  }

  private void listOfStations() {
    var officer = stage.sample("officer");
    var file =
        "类型,名称,地址,行政区划代码,纬度,经度\n服务站,名单演示站 %d,人民路 1 号,210400,41.88,123.95\n".formatted(stage.run());
    var path = "/v1/station-imports?organization=" + stage.cast().organization("210400");
    var sent = officer.post(path, "text/csv", file.getBytes(StandardCharsets.UTF_8)).must(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> officer.get(sent.header("Location")).must(200).text("state").equals("COMPLETED"));
  }

  private void caseWithPaper() {
    var made = Reliefs.of2018().getFirst();
    var reliefs = new Reliefs(stage);
    var path = "/v1/me/assistance-cases/" + reliefs.apply(her, made);
    var evidence = reliefs.evidence(her, made);
    var paper = her.post("/v1/me/documents", "application/pdf", "%PDF-1.4 ").must(201).text("id");
    evidence.getBills().getFirst().setDocumentId(paper);
    her.putSeen(path + "/evidence", her.get(path).etag(), evidence).must(200);
  }

  private Map<String, Object> draft(String organization) {
    return Map.of(
        "name", "未开始的筛查（演示 " + stage.run() + "）",
        "organizationId", organization,
        "opensOn", stage.today().toString(),
        "closesOn", stage.today().plusDays(30).toString(),
        "programme", "TWO_CANCER",
        "audience", Map.of("sex", "FEMALE"),
        "items", List.of("HPV"));
  }

  private ServiceTables tables(String service) {
    return new ServiceTables(system, service);
  }
}
