package org.gonghui.screening.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.screening.World;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

/// The standing rule: who is or becomes due while a campaign is open is invited, once.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class InvitationIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject World world;
  @Inject Screening screening;
  @Inject InvitingDesk inviting;

  @Test
  void openingInvitesWhoIsDueOnce() {
    var open = screening.open(3);

    inviting.sweepSlice(UUID.fromString(open.campaign()));
    var mine = Api.get(open.women().getFirst().token(), "/v1/me/screening-invitations");

    assertThat(Screening.invited(open.campaign())).isEqualTo(3);
    assertThat(Api.items(mine))
        .singleElement()
        .satisfies(one -> {
          assertThat(one).containsEntry("campaignId", open.campaign());
          assertThat(one).containsEntry("state", "INVITED");
        });
  }

  @Test
  void whoJoinsALaterDayIsInvitedAndWhoIsOutsideTheAudienceIsNot() {
    var open = screening.open(1);
    var late = join(open.enterprise(), "FEMALE", 1980, "ACTIVE");
    var man = join(open.enterprise(), "MALE", 1980, "ACTIVE");
    var young = join(open.enterprise(), "FEMALE", 2004, "ACTIVE");
    var left = join(open.enterprise(), "FEMALE", 1980, "LEFT");
    var elsewhere = join(world.enterprise(world.city(), true), "FEMALE", 1980, "ACTIVE");

    await().atMost(SOON).until(() -> isInvited(open, late));
    for (var other : new UUID[] {man, young, left, elsewhere}) {
      await().atMost(SOON).until(() -> isKnown(other));
      assertThat(isInvited(open, other)).isFalse();
    }
    assertThat(Screening.invited(open.campaign())).isEqualTo(2);
  }

  @Test
  void aClosedCampaignInvitesNobody() {
    var open = screening.open(1);
    Api.post(Api.officer(open.city()), open.path() + "/closure").then().statusCode(200);

    var late = join(open.enterprise(), "FEMALE", 1980, "ACTIVE");

    await().atMost(SOON).until(() -> isKnown(late));
    assertThat(isInvited(open, late)).isFalse();
  }

  @Test
  void everyInvitationLeavesOneNoticeOfOneSize() {
    var before = notices();
    screening.open(5);

    await().atMost(SOON).until(() -> notices() == before + 5);
    assertThat(
            Topics.consume("gonghui.screening.notice").stream()
                .map(record -> String.valueOf(record.value()).length())
                .distinct())
        .hasSize(1);
  }

  @Test
  void officersListTheInvitationsOfTheirUnionsOnly() {
    var open = screening.open(2);
    var path = "/v1/screening-invitations?campaign=" + open.campaign();

    assertThat(Api.items(Api.get(Api.officer(open.city()), path))).hasSize(2);
    assertThat(Api.items(Api.get(Api.officer(open.enterprise()), path + "&state=INVITED")))
        .hasSize(2);
    assertThat(Api.items(Api.get(Api.officer(open.city()), path + "&state=DONE"))).isEmpty();
    assertThat(Api.items(Api.get(Api.officer(world.city()), path))).isEmpty();
    var foreign = Api.get(Api.officer(world.city()), path + "&organization=" + open.enterprise());
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(Api.code(foreign)).isEqualTo("ORGANIZATION_OUT_OF_SCOPE");
  }

  private UUID join(UUID organization, String sex, int birthYear, String status) {
    var id = UUID.randomUUID();
    Topics.produce(
        "gonghui.member",
        id.toString(),
        "org.gonghui.member.MemberChanged.v1",
        1,
        """
        {"memberId":"%s","organizationId":"%s","sex":"%s","birthYear":%d,"birthMonth":4,
         "employmentForm":"EMPLOYEE","status":"%s","skillLevels":[],"sealedName":"%s"}
        """
            .formatted(id, organization, sex, birthYear, status, world.sealedName("李春梅", "4215")));
    return id;
  }

  private static boolean isKnown(UUID member) {
    return Database.number("select count(*) from roster_member where id = ?", member) == 1;
  }

  private static boolean isInvited(Screening.Open open, UUID member) {
    return Database.number(
            "select count(*) from invitation where campaign_id = cast(? as uuid) and member_id = ?",
            open.campaign(),
            member)
        == 1;
  }

  private static long notices() {
    return Topics.consume("gonghui.screening.notice").size();
  }
}
