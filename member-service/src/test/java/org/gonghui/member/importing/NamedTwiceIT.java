package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same people twice in one list, in one batch and in different ones.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class NamedTwiceIT {
  private static final String SEQUENCES =
      """
      select distinct p.sequence from person p join membership m on m.person_id = p.id
      join organization o on o.id = m.organization_id where o.parent_id = ?
      """;

  private final City city = new City();

  @BeforeEach
  void found() {
    city.found();
  }

  @Test
  void whoIsNewJoinsByTheFirstRow() {
    var rows = new ArrayList<>(city.rows(1_200));
    rows.add(3, rows.getFirst());
    rows.add(1_100, rows.getFirst());
    assertThat(codes(rows, 1_200))
        .containsExactly("5,idNumber,DUPLICATE_IN_FILE", "1102,idNumber,DUPLICATE_IN_FILE");
    assertThat(city.members()).isEqualTo(1_200);
    assertThat(Database.rows(SEQUENCES, city.id()))
        .extracting(row -> row.get("sequence"))
        .containsExactly(1L);
  }

  @Test
  void whoIsAMemberAlreadyIsToldSoOnce() {
    var member = city.row(0);
    city.imported(City.file(List.of(String.join(",", member))));
    var rows = new ArrayList<>(city.rows(700));
    rows.add(0, String.join(",", member));
    rows.add(2, String.join(",", member));
    rows.add(650, String.join(",", member));
    assertThat(codes(rows, 700))
        .containsExactly(
            "2,idNumber,ALREADY_MEMBER",
            "4,idNumber,DUPLICATE_IN_FILE",
            "652,idNumber,DUPLICATE_IN_FILE");
  }

  @Test
  void whoComesBackComesBackOnce() {
    var back = city.row(0);
    city.imported(City.file(List.of(String.join(",", back))));
    Database.execute(
        "update membership m set state = 'LEFT' from organization o where o.id = m.organization_id and o.parent_id = ?",
        city.id());
    var rows = new ArrayList<>(city.rows(700));
    rows.add(0, String.join(",", back));
    rows.add(1, String.join(",", back));
    rows.add(600, String.join(",", back));
    assertThat(codes(rows, 701))
        .containsExactly("3,idNumber,DUPLICATE_IN_FILE", "602,idNumber,DUPLICATE_IN_FILE");
    assertThat(Database.rows(SEQUENCES + " order by 1", city.id()))
        .extracting(row -> row.get("sequence"))
        .containsExactly(1L, 2L);
  }

  @Test
  void whatWasStagedIsGone() {
    city.imported(City.file(city.rows(3)));
    assertThat(
            Database.rows(
                "select relpersistence::text from pg_class where relname = 'staged_person'"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("relpersistence")).isEqualTo("t"));
    assertThat(
            Database.number(
                "select count(*) from pg_class where relname = 'staged_person' and pg_relation_size(oid) > 0"))
        .isZero();
  }

  private List<String> codes(List<String> rows, int accepted) {
    var ended = city.imported(City.file(rows));
    ended.then().body("state", equalTo("COMPLETED")).body("accepted", equalTo(accepted));
    assertThat(
            Database.number(
                "select count(*) from member_import_number where import_id = ?",
                UUID.fromString(ended.path("id"))))
        .isZero();
    return city.rejected(ended).stream()
        .skip(1)
        .map(line -> line.replaceFirst(",\".*", ""))
        .toList();
  }
}
