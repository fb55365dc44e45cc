package org.gonghui.screening.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.screening.World;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who belongs to the audience by facts that other services tell of.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AudienceIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject World world;
  @Inject Screening screening;

  @Test
  void anEnterpriseThatFallsIntoHardshipMakesItsWomenDue() {
    var city = world.city();
    var enterprise = world.enterprise(city, false);
    world.women(2, enterprise);
    var id = open(city, Map.of("sex", "FEMALE", "hardshipEnterpriseOnly", true));

    Topics.produce(
        "gonghui.organization",
        enterprise.toString(),
        "org.gonghui.member.OrganizationChanged.v1",
        2,
        """
        {"organizationId":"%s","type":"ENTERPRISE_UNION","name":"矿务局工会","parentId":"%s","industryParentIds":[],
         "divisionCode":"210411","hardshipEnterprise":true,"open":true}
        """
            .formatted(enterprise, city));

    await().atMost(SOON).until(() -> Screening.invited(id) == 2);
  }

  @Test
  void hardshipOnlyInvitesWhoHasAFileThatIsValidToday() {
    var city = world.city();
    var women = world.women(5, world.enterprise(city, false));
    var valid = women.get(0).id();
    var past = women.get(1).id();
    var cleared = women.get(2).id();
    var later = women.get(3).id();
    hardship(valid, 1, "2099-12-31");
    hardship(past, 1, "2018-12-31");
    hardship(cleared, 1, "2099-12-31");
    cleared(cleared, 2);
    await().atMost(SOON).until(() -> isFiled(valid, 1) && isFiled(past, 1) && isFiled(cleared, 2));

    var campaign = open(city, Map.of("sex", "FEMALE", "hardshipOnly", true));

    await().atMost(SOON).until(() -> isSweptThrough(campaign));
    assertThat(invited(campaign)).containsExactly(valid);
    hardship(later, 1, "2099-12-31");
    await().atMost(SOON).until(() -> invited(campaign).contains(later));
    assertThat(invited(campaign)).containsExactlyInAnyOrder(valid, later);
  }

  private String open(UUID city, Map<String, Object> audience) {
    var plan = screening.campaign(city);
    plan.put("audience", audience);
    var id =
        Api.post(Api.officer(city), "/v1/screening-campaigns", plan).jsonPath().getString("id");
    Api.post(Api.officer(city), "/v1/screening-campaigns/" + id + "/opening")
        .then()
        .statusCode(200);
    return id;
  }

  /// As assistance-service will tell of a hardship file (A0).
  private static void hardship(UUID member, long version, String validUntil) {
    told(member, version, "{\"level\":\"DEEP\",\"validUntil\":\"" + validUntil + "\"}");
  }

  private static void cleared(UUID member, long version) {
    told(member, version, null);
  }

  private static void told(UUID member, long version, @Nullable String json) {
    Topics.produce(
        "gonghui.hardship",
        member.toString(),
        "org.gonghui.assistance.HardshipChanged.v1",
        version,
        json);
  }

  private static boolean isFiled(UUID member, long version) {
    return Database.number(
            "select count(*) from roster_hardship where member_id = ? and version = ?",
            member,
            version)
        == 1;
  }

  private static boolean isSweptThrough(String campaign) {
    return Database.number(
            "select count(*) from campaign_sweep where campaign_id = cast(? as uuid)", campaign)
        == 0;
  }

  private static List<Object> invited(String campaign) {
    return Database.rows(
            "select member_id from invitation where campaign_id = cast(? as uuid)", campaign)
        .stream()
        .<Object>map(row -> row.get("member_id"))
        .toList();
  }
}
