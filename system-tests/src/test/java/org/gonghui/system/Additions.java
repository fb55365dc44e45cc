package org.gonghui.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  /// Of whom the matrix has as its officer, whom the story does not know.
  private static final String EXPORT =
      """
      insert into export (id, kind, format, reason, language, tops, ordered_issuer, ordered_subject, state, row_count,
        part_count, last_id, epoch, stumbles, lease_until, ordered_at, ended_at, expires_at, version)
      select gen_random_uuid(), 'ORGANIZATIONS', 'CSV', 'REPORTING', 'zh', array[cast(? as uuid)], issuer,
        'officer-of-one-role', 'COMPLETED', 0, 0, gen_random_uuid(), 1, 0, now(), now(), now(), now() + interval '1 hour', 1
      from login_binding limit 1
      returning id
      """;

  /// Undone: a merge that stands would take from the story what others read.
  private static final String MERGE =
      """
      insert into member_merge (id, kept_id, merged_id, reason, state, merged_at, ended_at, version)
      select gen_random_uuid(), m.person_id, o.person_id, 'ENTERED_TWICE', 'UNDONE', now(), now(), 1
      from membership m join membership o on o.organization_id = m.organization_id and o.person_id <> m.person_id
      where m.person_id = cast(? as uuid) limit 1
      returning id
      """;

  /// @param id of her record
  void make(String id) {
    caseWithPaper();
    her.put(
            "/v1/me/devices/" + UUID.randomUUID(),
            Map.of("platform", "HARMONY", "token", "demo-" + stage.run()))
        .must(200);
    tables("member").rows(EXPORT, stage.cast().organization("100000"));
    transferTakenBack();
    changeTakenBack();
    ownData();
    new Giveaway(stage, her).make();
    new Hospitality(tables("member"), stage, her).make(id);
    bargains();
    new HeldDraw(tables("member"), stage, her).make();
    new UnionMatters(stage).make(id);
    new Gathering(tables("member"), stage, her).make(id);
    new BookRoom(stage).make();
    tables("member").rows(LASTING_CODE, her.post("/v1/me/card/codes", Map.of()).text("id"));
    tables("assistance").rows(EXPLANATION, id);
    tables("member").rows(MERGE, id);
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

  private void caseWithPaper() {
    var made = Reliefs.of2018().getFirst();
    var reliefs = new Reliefs(stage);
    var path = "/v1/me/assistance-cases/" + reliefs.apply(her, made);
    var evidence = reliefs.evidence(her, made);
    var paper = her.post("/v1/me/documents", "application/pdf", "%PDF-1.4 ").must(201).text("id");
    evidence.getBills().getFirst().setDocumentId(paper);
    her.putSeen(path + "/evidence", her.get(path).etag(), evidence).must(200);
  }

  private void transferTakenBack() {
    var wish =
        Map.of(
            "toOrganizationId", stage.cast().organization("210400"),
            "on", stage.today().toString());
    var asked = her.post("/v1/me/transfers", wish).must(201).text("id");
    her.post("/v1/me/transfers/" + asked + "/withdrawal", Map.of()).must(200);
  }

  private void changeTakenBack() {
    var wish = Map.of("kind", "NAME", "value", "李秀兰");
    var asked = her.post("/v1/me/profile-changes", wish).must(201).text("id");
    her.post("/v1/me/profile-changes/" + asked + "/withdrawal", Map.of()).must(200);
  }

  private void ownData() {
    var asked = her.postOnce("/v1/me/data-exports", Map.of()).must(202).text("id");
    stage.await(
        "her data",
        () ->
            Optional.of(her.get("/v1/me/data-exports/" + asked).must(200))
                .filter(export -> export.text("state").equals("READY")));
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
