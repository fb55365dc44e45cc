package org.gonghui.member.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts come at once, and are folded meanwhile.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AtOnceIT {
  private static final LocalDate DAY = LocalDate.of(2018, 3, 1);
  private static final int LIST = 400;
  private static final int CHANGES = 150;
  private static final int REPLACEMENTS = 40;
  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
      where wait_event_type = 'Lock' and (query like 'update membership%' or query like 'update service_card%')
      """;

  /// To the next union under the same parent.
  private static final String TRANSFER =
      """
      update membership m set organization_id = (
        select n.id from organization o join organization n on n.parent_id = o.parent_id and n.type = o.type
        where o.id = m.organization_id order by n.id <= o.id, n.id limit 1)
      where person_id = cast(? as uuid)
      """;

  private static final String CARD =
      """
      update service_card set state = case state when 'ACTIVE' then 'CANCELLED' else 'ACTIVE' end,
        standing = case state when 'ACTIVE' then 'CLOSED' else 'ACTIVE' end
      where member_id = cast(? as uuid)
      """;

  @Inject StatisticsDesk desk;

  private final Unions unions = new Unions();
  private UUID city = new UUID(0, 0);

  @BeforeEach
  void found() {
    city = unions.federation("抚顺市总工会", "210400");
  }

  /// A list, transfers between unions, cards lost and replaced, a town that is moved to and fro, and the folder; who
  /// reads meanwhile never sees somebody twice.
  @Test
  void everybodyIsCountedOnceWhateverHappensAtOnce() {
    var east = unions.federation("东区总工会", "210402", city);
    var west = unions.federation("西区总工会", "210403", city);
    var town = unions.federation("某镇总工会", "210402101", east);
    new Crowd(town).unions(6, 600, DAY);
    new Crowd(town).members(120, "COURIER", 6, 100, DAY);
    var code = CreditCodes.next();
    unions.enterprise("抚顺一厂工会", "210402", code, town);
    var lists = new EmployerLists(city, List.of(code));
    var people = holders(town);
    var goesOn = new AtomicBoolean(true);
    var seen = new ArrayList<Long>();

    Race.of(
        6,
        caller -> {
          switch (caller) {
            case 0 -> {
              try {
                assertThat(lists.takeIn(LIST)).isEqualTo(LIST);
              } finally {
                goesOn.set(false);
              }
            }
            case 1 -> change(people, TRANSFER);
            case 2 -> replaceCards(people);
            case 3 -> move(town, west, east);
            case 4 -> {
              while (goesOn.get()) {
                desk.fold();
              }
            }
            default -> {
              while (goesOn.get()) {
                seen.add(Figures.total(city));
              }
            }
          }
          return caller;
        });

    assertThat(seen).isSorted().allMatch(total -> total >= 120 && total <= 120 + LIST);
    assertThat(Figures.total(city)).isEqualTo(120 + LIST);
    Figures.check().body("equal", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCardAndAMembershipThatChangeAtOnceDoNotMissEachOther(boolean cardFirst)
      throws SQLException {
    new Crowd(city).unions(2, 20, DAY);
    new Crowd(city).members(4, "COURIER", 2, 4, DAY);
    var person = holders(city).getFirst();
    try (var first = Database.connectAsService();
        var second = Database.connectAsService()) {
      first.setAutoCommit(false);
      execute(first, cardFirst ? CARD : TRANSFER, person);
      var change =
          CompletableFuture.runAsync(() -> execute(second, cardFirst ? TRANSFER : CARD, person));
      await().until(() -> change.isDone() || Database.number(WAITING) > 0);
      first.commit();
      change.join();
    }
    Figures.members(city, "").body("total.members", equalTo(4)).body("total.cards", equalTo(3));
    Figures.check().body("equal", equalTo(true));
  }

  /// @param statement of a person
  private static void change(List<String> people, String statement) {
    try (var connection = Database.connectAsService()) {
      for (var n = 0; n < CHANGES; n++) {
        execute(connection, statement, people.get(n % people.size()));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// As officers do: lost, and replaced by another.
  private void replaceCards(List<String> people) {
    for (var n = 0; n < REPLACEMENTS; n++) {
      var card =
          Database.rows(
                  "select cast(id as text) as id from service_card where member_id = cast(? as uuid) and state <> 'CANCELLED'",
                  people.get(n % people.size()))
              .getFirst()
              .get("id");
      step(card + "/loss", 200);
      step(card + "/replacement", 201);
    }
  }

  private void step(String path, int status) {
    given()
        .auth()
        .oauth2(Token.staff("officer", city).sign())
        .contentType("application/json")
        .post("/v1/cards/" + path)
        .then()
        .statusCode(status);
  }

  private static void execute(Connection connection, String statement, String person) {
    try (var change = connection.prepareStatement(statement)) {
      change.setString(1, person);
      change.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// A few, so that their union and their card change at the same moment.
  private static List<String> holders(UUID town) {
    return Database.rows(
            """
            select cast(m.person_id as text) as id
            from membership m
            join organization o on o.id = m.organization_id
            join service_card c on c.member_id = m.person_id
            where o.parent_id = ? order by m.id limit 3
            """,
            town)
        .stream()
        .map(row -> String.valueOf(row.get("id")))
        .toList();
  }

  private void move(UUID town, UUID there, UUID back) {
    for (var n = 0; n < 10; n++) {
      var version = Database.number("select version from organization where id = ?", town);
      unions
          .patch(town, "\"%d\"".formatted(version), Map.of("parentId", n % 2 == 0 ? there : back))
          .then()
          .statusCode(200);
    }
  }
}
