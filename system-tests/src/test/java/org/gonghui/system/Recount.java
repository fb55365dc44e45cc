package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gonghui.stack.LocalSystem;

/// What member-service has, counted again, and what the others know of it.
record Recount(LocalSystem system) {
  private static final List<String> READERS = List.of("assistance", "screening", "training");

  /// What the owner has, and what a reader knows.
  private static final Map<String, String> EQUAL =
      Map.of(
          "select id::text, name, parent_id::text, open from organization order by 1",
          "select id::text, name, parent_id::text, open from roster_organization where not erased order by 1",
          """
          select distinct on (person_id) person_id::text, organization_id::text, employment_form, state from membership
          order by person_id, state not in ('ACTIVE', 'SUSPENDED'), id desc
          """,
          """
          select id::text, organization_id::text, employment_form, status from roster_member
          where not erased order by id
          """,
          """
          select b.person_id::text, b.issuer, b.subject from login_binding b
          where exists (select from membership m where m.person_id = b.person_id) order by 1
          """,
          "select member_id::text, issuer, subject from roster_account where not erased order by 1",
          "select id::text, kind, name, state from partner order by 1",
          "select id::text, kind, name, state from roster_partner where not erased order by 1");

  void equalsWhatOthersKnow() {
    var owner = new ServiceTables(system, "member");
    EQUAL.forEach((owned, known) -> {
      var rows = owner.rows(owned);
      assertThat(rows).isNotEmpty();
      for (var reader : READERS) {
        assertThat(new ServiceTables(system, reader).rows(known)).as(reader).isEqualTo(rows);
      }
    });
  }
}
