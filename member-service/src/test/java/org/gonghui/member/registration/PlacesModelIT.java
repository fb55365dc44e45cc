package org.gonghui.member.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Gatherings;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Members register and give up in the order that a seed says, and the places and the line are as the rules have it.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PlacesModelIT {
  private static final int MEMBERS = 7;
  private static final int CAPACITY = 3;
  private static final int STEPS = 40;

  private final Gatherings gatherings = new Gatherings();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void placesAndLineAreAsTheRulesHaveIt(long seed) {
    var chance = new Random(seed);
    var activity = gatherings.opens(CAPACITY);
    var members = CardHolders.of(MEMBERS, gatherings.union());
    var registrations = new HashMap<Integer, String>();
    var model = new PlacesModel(CAPACITY);
    for (var step = 0; step < STEPS; step++) {
      var n = chance.nextInt(MEMBERS);
      var member = members.get(n).calls();
      if (model.isIn(n)) {
        Gatherings.cancels(member, Objects.requireNonNull(registrations.get(n)))
            .then()
            .statusCode(200);
        model.cancel(n);
      } else {
        registrations.put(
            n, Gatherings.registers(member, activity).then().statusCode(201).extract().path("id"));
        model.register(n);
      }
      assertThat(membersOf(activity, "REGISTERED", members))
          .as("seed %d, step %d", seed, step)
          .containsExactlyInAnyOrderElementsOf(model.placed());
      assertThat(membersOf(activity, "WAITING", members))
          .as("seed %d, step %d", seed, step)
          .isEqualTo(model.line());
    }
  }

  /// By their numbers, in the order of the line.
  private static List<Integer> membersOf(UUID activity, String state, List<CardHolder> members) {
    return Database.rows(
            "select member_id from activity_registration where activity_id = ? and state = ? order by rank",
            activity,
            state)
        .stream()
        .map(row -> UUID.fromString(String.valueOf(row.get("member_id"))))
        .map(id -> members.indexOf(new CardHolder(id)))
        .toList();
  }
}
