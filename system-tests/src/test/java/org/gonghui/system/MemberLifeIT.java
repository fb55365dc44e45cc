package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Login;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Reliefs;
import org.gonghui.stack.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Of a member who was transferred, merged or erased every service knows the same, and so do statistics and inbox.
@ExtendWith(RunningSystem.class)
class MemberLifeIT {
  private static final String DIVISION = "320281";
  private static final List<String> READERS = List.of("assistance", "screening", "training");

  private final LocalSystem system;
  private final Stage stage;

  MemberLifeIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
  }

  /// A member whom every service knows.
  private record Somebody(Voice voice, String id, String union) {}

  private Somebody joins(String name, int number) {
    var voice = stage.member(name);
    var idNumber = MadeUp.idNumber(DIVISION, stage.run(), number, false);
    new Login(stage).bind(voice, "宋某", idNumber, MadeUp.phone(stage.run(), number)).must(200);
    var joined =
        voice
            .postOnce(
                "/v1/membership-applications",
                Map.of("employmentForm", "TRUCK_DRIVER", "divisionCode", DIVISION))
            .must(201);
    var somebody = new Somebody(voice, joined.text("memberId"), joined.text("organizationId"));
    known(somebody.id(), "organization_id", somebody.union());
    READERS.forEach(service ->
        until(
            service,
            "select member_id from roster_account where member_id = cast(? as uuid)",
            somebody.id(),
            somebody.id()));
    return somebody;
  }

  /// Waits until every service knows this of the member.
  private void known(String member, String column, String value) {
    READERS.forEach(service ->
        until(
            service,
            "select " + column + " from roster_member where id = cast(? as uuid)",
            member,
            value));
  }

  private void until(String service, String sql, String id, String value) {
    stage.await(
        service + ": " + sql + " to be " + value,
        () ->
            tables(service).rows(sql, id).stream()
                .filter(row -> row.getFirst().equals(value))
                .findFirst());
  }

  private ServiceTables tables(String service) {
    return new ServiceTables(system, service);
  }

  private long counted(String union) {
    return Long.parseLong(
        stage
            .staff("officer", union)
            .get("/v1/statistics/members?organization=" + union)
            .must(200)
            .text("total/members"));
  }

  @Test
  void whoIsTransferredIsInTheOtherUnionEverywhere() {
    var member = joins("life-transferred", 3_950);
    var there = stage.cast().organization("210400");
    var here = counted(member.union());
    var others = counted(there);
    var wish = Map.of("toOrganizationId", there, "on", stage.today().toString());
    var transfer = member.voice().postOnce("/v1/me/transfers", wish).must(201).text("id");

    stage
        .staff("officer", there)
        .post("/v1/transfers/" + transfer + "/acceptance", Map.of())
        .must(200);

    known(member.id(), "organization_id", there);
    assertThat(counted(member.union())).isEqualTo(here - 1);
    assertThat(counted(there)).isEqualTo(others + 1);
    assertThat(member.voice().get("/v1/me/messages").must(200).text("items/0/template"))
        .isEqualTo("TRANSFERRED");
  }

  @Test
  void twoRecordsAreOnePersonsEverywhereOnceThatCannotBeUndone() {
    var kept = joins("life-kept", 3_951);
    var merged = joins("life-merged", 3_952);
    var members = counted(kept.union());
    // as an employer's list brings people
    tables("member")
        .rows(
            "update person set verified_at = null where id = cast(? as uuid) returning id",
            merged.id());
    var relief = new Reliefs(stage).apply(merged.voice(), Reliefs.of2018().getFirst());

    var order = Map.of("keptId", kept.id(), "mergedId", merged.id(), "reason", "WRONG_NUMBER");
    var merge =
        stage
            .staff("admin", kept.union())
            .postOnce("/v1/member-merges", order)
            .must(201)
            .text("id");

    known(merged.id(), "status", "LEFT");
    assertThat(counted(kept.union())).isEqualTo(members - 1);
    assertThat(merged.voice().get("/v1/me/membership").must(200).text("memberId"))
        .isEqualTo(kept.id());
    assertThat(merged.voice().get("/v1/me/messages").must(200).string())
        .isEqualTo(kept.voice().get("/v1/me/messages").must(200).string());
    tables("member")
        .rows(
            "update member_merge set merged_at = merged_at - interval '8 days' where id = cast(? as uuid) returning id",
            merge);

    known(merged.id(), "merged_into", kept.id());
    until(
        "assistance",
        "select member_id from relief_case where id = cast(? as uuid)",
        relief,
        kept.id());
    kept.voice().get("/v1/me/assistance-cases/" + relief).must(200);
    assertThat(counted(kept.union())).isEqualTo(members - 1);
  }

  @Test
  void whoIsErasedIsForgottenEverywhere() {
    var member = joins("life-erased", 3_953);
    var members = counted(member.union());
    member.voice().postOnce("/v1/me/departure", Map.of("reason", "OWN_WISH")).must(201);
    known(member.id(), "status", "LEFT");
    member.voice().postOnce("/v1/me/erasure", Map.of()).must(201);
    tables("member")
        .rows(
            "update erasure set due_at = now() where person_id = cast(? as uuid) returning id",
            member.id());

    known(member.id(), "erased", "t");
    READERS.forEach(service ->
        until(
            service,
            "select erased from roster_account where member_id = cast(? as uuid)",
            member.id(),
            "t"));
    assertThat(counted(member.union())).isEqualTo(members - 1);
    assertThat(
            tables("member")
                .number(
                    "select count(*) from inbox_message where member_id = cast(? as uuid)",
                    member.id()))
        .isZero();
    stage.await(
        "the login to speak for nobody",
        () ->
            Optional.of(member.voice().get("/v1/me/membership"))
                .filter(answer -> answer.status() == 409));
  }
}
