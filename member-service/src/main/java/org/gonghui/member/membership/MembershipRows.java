package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.member.Batch;
import org.hibernate.Session;

/// The memberships of a batch, by a statement for all of them.
@ApplicationScoped
class MembershipRows {
  private static final String INSERT =
      """
      insert into membership (id, person_id, organization_id, employment_form, state, joined_on, member_number,
                              import_id, event, version)
      select n.id, n.person, n.organization, n.form, 'ACTIVE', ?, next_member_number(), ?, ?, 0
      from unnest(?, ?, ?, ?) n(id, person, organization, form)
      on conflict do nothing
      returning id
      """;

  private static final String LIVE =
      """
      select distinct n.place - 1 from unnest(?, ?) with ordinality n(odd, even, place)
      join person p on p.id_number_odd = n.odd or p.id_number_even = n.even
      join membership m on m.person_id = coalesce(p.merged_into, p.id) and m.state in ('ACTIVE', 'SUSPENDED')
      """;

  /// A membership to be, unless the person has one.
  record Wanted(UUID membershipId, UUID personId, UUID organizationId, String employmentForm) {}

  private final Session session;

  MembershipRows(Session session) {
    this.session = session;
  }

  /// Ids of the memberships that were made; the other persons are members already.
  Set<UUID> insert(List<Wanted> wanted, LocalDate joinedOn, ImportGround ground) {
    return session.doReturningWork(connection -> {
      var made = new HashSet<UUID>();
      try (var insert = connection.prepareStatement(INSERT)) {
        insert.setDate(1, Date.valueOf(joinedOn));
        insert.setObject(2, ground.importId());
        insert.setString(3, ground.event());
        new Batch<>(insert, wanted)
            .with(4, "uuid", Wanted::membershipId)
            .with(5, "uuid", Wanted::personId)
            .with(6, "uuid", Wanted::organizationId)
            .with(7, "text", Wanted::employmentForm);
        try (var rows = insert.executeQuery()) {
          while (rows.next()) {
            made.add(rows.getObject(1, UUID.class));
          }
        }
      }
      return made;
    });
  }

  /// Places in the list of those who have a live membership.
  Set<Integer> live(List<Blind> numbers) {
    return session.doReturningWork(connection -> {
      var found = new HashSet<Integer>();
      try (var select = connection.prepareStatement(LIVE)) {
        new Batch<>(select, numbers).withBytes(1, Blind::odd).withBytes(2, Blind::even);
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            found.add(rows.getInt(1));
          }
        }
      }
      return found;
    });
  }
}
