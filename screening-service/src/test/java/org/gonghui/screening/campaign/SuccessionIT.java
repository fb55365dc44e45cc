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
import org.gonghui.screening.World.Woman;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

/// Records of one person are merged: the survivor is invited once, and none of the others is.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SuccessionIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject World world;
  @Inject Screening screening;

  @Test
  void theSurvivorHoldsTheBookedInvitation() {
    var open = screening.open(2);
    var merged = open.women().getFirst();
    var survivor = open.women().getLast();
    screening.booked(open, merged, screening.session(open, screening.today(), 1));

    merge(open, merged, survivor);

    await().atMost(SOON).until(() -> Screening.invited(open.campaign()) == 1);
    assertHoldsOne(survivor, "BOOKED");
    assertThat(Api.items(Api.get(survivor.token(), "/v1/me/screening-appointments"))).hasSize(1);
  }

  @Test
  void anEarlierMergeThatArrivesLateIsFollowedToTheLastSurvivor() {
    var open = screening.open(3);
    var first = open.women().get(0);
    var second = open.women().get(1);
    var last = open.women().get(2);
    screening.booked(open, first, screening.session(open, screening.today(), 1));

    merge(open, second, last);
    await().atMost(SOON).until(() -> Screening.invited(open.campaign()) == 2);
    merge(open, first, second);

    await().atMost(SOON).until(() -> Screening.invited(open.campaign()) == 1);
    assertHoldsOne(last, "BOOKED");
  }

  @Test
  void whatNobodyBookedIsInvitedToOnce() {
    var open = screening.open(3);
    var last = open.women().get(2);

    merge(open, open.women().get(0), open.women().get(1));
    merge(open, open.women().get(1), last);

    await().atMost(SOON).until(() -> Screening.invited(open.campaign()) == 1);
    assertHoldsOne(last, "INVITED");
  }

  @Test
  void whatWasCancelledStaysKnownAsHers() {
    var open = screening.open(2);
    var merged = open.women().getFirst();
    var survivor = open.women().getLast();
    var session = screening.session(open, screening.today(), 2);
    var cancelled = Screening.book(open, merged, session).jsonPath().getString("id");
    Api.delete(merged.token(), "/v1/me/screening-appointments/" + cancelled).then().statusCode(200);
    Screening.book(open, survivor, session).then().statusCode(201);

    merge(open, merged, survivor);

    await().atMost(SOON).until(() -> Screening.invited(open.campaign()) == 1);
    assertHoldsOne(survivor, "BOOKED");
    assertThat(Api.items(Api.get(survivor.token(), "/v1/me/screening-appointments")))
        .extracting(one -> one.get("state"))
        .containsExactlyInAnyOrder("CANCELLED", "BOOKED");
  }

  @Test
  void whatSheTakesOverCountsForTheSurvivorsUnion() {
    var open = screening.open(2);
    var merged = open.women().getFirst();
    var survivor = open.women().getLast();
    screening.booked(open, merged, screening.session(open, screening.today(), 1));
    var elsewhere = world.enterprise(open.city(), true);
    told(survivor, elsewhere, "ACTIVE", "");
    await().atMost(SOON).until(() -> countedFor(open, elsewhere) == 1);

    merge(open, merged, survivor);

    await().atMost(SOON).until(() -> Screening.invited(open.campaign()) == 1);
    assertHoldsOne(survivor, "BOOKED");
    assertThat(countedFor(open, elsewhere)).isOne();
  }

  private void merge(Screening.Open open, Woman merged, Woman survivor) {
    told(merged, open.enterprise(), "LEFT", ",\"mergedInto\":\"" + survivor.id() + "\"");
  }

  private void told(Woman woman, UUID organization, String status, String more) {
    Topics.produce(
        "gonghui.member",
        woman.id().toString(),
        "org.gonghui.member.MemberChanged.v1",
        2,
        """
        {"memberId":"%s","organizationId":"%s","sex":"FEMALE","birthYear":1975,"birthMonth":4,
         "employmentForm":"EMPLOYEE","status":"%s","skillLevels":[],"sealedName":"%s"%s}
        """
            .formatted(woman.id(), organization, status, world.sealedName("李春梅", "4215"), more));
  }

  private static void assertHoldsOne(Woman survivor, String state) {
    assertThat(Api.items(Api.get(survivor.token(), "/v1/me/screening-invitations")))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("state", state));
  }

  private static long countedFor(Screening.Open open, UUID organization) {
    return Database.number(
        "select count(*) from invitation where campaign_id = cast(? as uuid) and organization_id = ?",
        open.campaign(),
        organization);
  }
}
