package org.gonghui.member.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MovedTablesIT {
  /// Whose a login is goes through the person; checks and applications say what was, of a login; an erasure takes merged
  /// records along; of two profiles and preferences one stands; a file was
  /// made of one record; unread messages are counted by the table that they are in, redemptions of a month by record; a work that was entered stays as it was entered.
  private static final List<String> STAY =
      List.of(
          "login_binding",
          "identity_check",
          "membership_application",
          "erasure",
          "profile",
          "profile_change",
          "data_export",
          "redemption_tally",
          "inbox_count",
          "message_preference",
          "contest_entrant");

  /// Whoever adds a table of members' things says what becomes of them.
  @Test
  void everyTableOfMembersFollowsOrIsNamed() {
    var known = new TreeSet<>(STAY);
    Arrays.stream(MovedTable.values()).map(MovedTable::table).forEach(known::add);
    assertThat(
            Database.rows(
                """
                select distinct c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and c.column_name in ('member_id', 'person_id')
                  and t.table_type = 'BASE TABLE'
                """))
        .extracting(row -> String.valueOf(row.get("table_name")))
        .containsExactlyInAnyOrderElementsOf(known);
  }
}
