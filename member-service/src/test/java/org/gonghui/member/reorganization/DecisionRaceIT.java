package org.gonghui.member.reorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Decisions that are right alone and wrong together, and people who join meanwhile.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class DecisionRaceIT {
  private static final String LIVE =
      "select count(*) from membership where organization_id = ? and state in ('ACTIVE', 'SUSPENDED')";

  private final Unions unions = new Unions();
  private final Decisions decisions = new Decisions(unions);
  private UUID city = new UUID(0, 0);

  @BeforeEach
  void found() {
    city = unions.federation("抚顺市总工会", "210400");
  }

  @Test
  void twoMovesDoNotCloseARingTogether() {
    for (var n = 0; n < 4; n++) {
      var east = unions.federation("东区总工会", "210402", city);
      var west = unions.federation("西区总工会", "210403", city);
      var answers =
          Race.of(
              2,
              one ->
                  (one == 0 ? decisions.move(east, west) : decisions.move(west, east))
                      .statusCode());
      assertThat(answers).containsExactlyInAnyOrder(201, 422);
    }
    Decisions.everybodyIsCounted();
  }

  @Test
  void whoJoinsWhileTheUnionIsDissolvedIsNotLeftInIt() {
    var code = CreditCodes.next();
    var works = unions.enterprise("东厂工会", "210402", code, city);
    var other = unions.enterprise("西厂工会", "210403", CreditCodes.next(), city);
    var people = Stream.generate(Applicant::next).limit(9).toList();
    people.forEach(one -> one.verifies().then().statusCode(200));
    var answers =
        Race.of(
            people.size() + 1,
            one ->
                (one == people.size()
                        ? decisions.dissolve(works, Map.of("membersTo", other))
                        : people.get(one).applies("EMPLOYEE", "210402", code))
                    .statusCode());
    assertThat(answers.subList(0, people.size())).isSubsetOf(201, 422);
    assertThat(answers.getLast()).isEqualTo(202);
    awaitEnd(works);
    assertThat(Database.number(LIVE, works)).isZero();
    assertThat(Database.number(LIVE, other))
        .isEqualTo(answers.stream().filter(status -> status == 201).count());
    Decisions.everybodyIsCounted();
  }

  @Test
  void aMergerIntoAUnionThatIsBeingDissolvedLeavesNobodyBehind() {
    var code = CreditCodes.next();
    var east = unions.enterprise("东厂工会", "210402", code, city);
    var west = unions.enterprise("西厂工会", "210403", CreditCodes.next(), city);
    var worker = Applicant.next();
    worker.verifies().then().statusCode(200);
    worker.applies("EMPLOYEE", "210402", code).then().statusCode(201);
    var answers =
        Race.of(
            2,
            one ->
                (one == 0
                        ? decisions.merge(east, west)
                        : decisions.dissolve(west, Map.of("membersTo", city)))
                    .statusCode());
    assertThat(answers).isSubsetOf(202, 409).contains(202);
    awaitEnd(east);
    awaitEnd(west);
    assertThat(
            Database.number(LIVE, east) + Database.number(LIVE, west) + Database.number(LIVE, city))
        .isEqualTo(1);
    assertThat(
            Database.number(
                "select count(*) from membership m join organization o on o.id = m.organization_id"
                    + " where not o.open and m.state = 'ACTIVE' and o.id in (?, ?)",
                east,
                west))
        .isZero();
    Decisions.everybodyIsCounted();
  }

  @Test
  void noUnionIsFoundedBelowOneThatCloses() {
    for (var n = 0; n < 4; n++) {
      var district = unions.federation("顺城区总工会", "210411", city);
      var body = Unions.body("新区总工会", "FEDERATION", "210412", district);
      var answers =
          Race.of(
              9,
              one -> (one == 0 ? decisions.merge(district, city) : unions.add(body)).statusCode());
      assertThat(answers.getFirst()).isEqualTo(202);
      assertThat(answers.subList(1, 9)).isSubsetOf(201, 409);
      assertThat(
              Database.number(
                  "select count(*) from organization where parent_id = ? and open", district))
          .isZero();
    }
    Decisions.everybodyIsCounted();
  }

  private static void awaitEnd(UUID union) {
    await()
        .until(() ->
            Database.number(
                    "select count(*) from reorganization where organization_id = ? and state = 'RUNNING'",
                    union)
                == 0);
  }
}
