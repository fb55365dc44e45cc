package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.sealing.Blind;
import org.hibernate.Session;

/// The statements that admit a batch.
@ApplicationScoped
class AdmissionRows {
  private static final String INSERT_PEOPLE =
      """
      insert into person (id, name, id_number, phone, id_number_odd, id_number_even, sex, birth_year, birth_month,
                          sequence, version)
      select n.*, 0, 0 from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) n
      on conflict do nothing
      """;

  private static final String PEOPLE =
      """
      select n.place - 1, p.id from unnest(?, ?) with ordinality n(odd, even, place)
      join person p on p.id_number_odd = n.odd or p.id_number_even = n.even
      """;

  private static final String INSERT_MEMBERSHIPS =
      """
      insert into membership (id, person_id, organization_id, employment_form, state, joined_on, member_number,
                              import_id, event, version)
      select n.id, n.person, n.organization, n.form, 'ACTIVE', ?, next_member_number(), ?, ?, 0
      from unnest(?, ?, ?, ?) n(id, person, organization, form)
      on conflict do nothing
      returning id
      """;

  private static final String RAISE =
      "update person set sequence = sequence + 1, version = version + 1 where id = any (?) returning id, sequence";

  private static final String MEMBERS =
      """
      select distinct n.place - 1 from unnest(?, ?) with ordinality n(odd, even, place)
      join person p on p.id_number_odd = n.odd or p.id_number_even = n.even
      join membership m on m.person_id = p.id and m.state in ('ACTIVE', 'SUSPENDED')
      """;

  /// A person to be, unless the number is known.
  record Candidate(UUID id, SealedIdentity sealed, IdNumber number) {}

  /// A membership to be, unless the person has one.
  record Wanted(UUID membershipId, UUID personId, UUID organizationId, String employmentForm) {}

  private final Session session;

  AdmissionRows(Session session) {
    this.session = session;
  }

  /// In the order of the numbers, so that two lists with the same people do not wait for each other in a ring.
  void insertPeople(List<Candidate> candidates) {
    var ordered =
        candidates.stream().sorted(Comparator.comparing(c -> c.number().value())).toList();
    session.doWork(connection -> {
      try (var insert = connection.prepareStatement(INSERT_PEOPLE)) {
        array(insert, 1, "uuid", ordered, Candidate::id);
        bytes(insert, 2, ordered, c -> c.sealed().name());
        bytes(insert, 3, ordered, c -> c.sealed().idNumber());
        bytes(insert, 4, ordered, c -> c.sealed().phone());
        bytes(insert, 5, ordered, c -> c.sealed().index().odd());
        bytes(insert, 6, ordered, c -> c.sealed().index().even());
        array(insert, 7, "text", ordered, c -> c.number().sex().name());
        array(insert, 8, "int2", ordered, c -> (short) c.number().birthDate().getYear());
        array(insert, 9, "int2", ordered, c -> (short) c.number().birthDate().getMonthValue());
        insert.executeUpdate();
      }
    });
  }

  /// Ids of the persons with these numbers, by place in the list.
  Map<Integer, UUID> people(List<Blind> numbers) {
    return session.doReturningWork(connection -> {
      var found = new HashMap<Integer, UUID>();
      try (var select = byNumber(connection, PEOPLE, numbers);
          var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getInt(1), rows.getObject(2, UUID.class));
        }
      }
      return found;
    });
  }

  /// Places in the list of those who have a live membership.
  List<Integer> members(List<Blind> numbers) {
    return session.doReturningWork(connection -> {
      var found = new HashSet<Integer>();
      try (var select = byNumber(connection, MEMBERS, numbers);
          var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getInt(1));
        }
      }
      return List.copyOf(found);
    });
  }

  /// Ids of the memberships that were made; the other persons are members already.
  Set<UUID> insertMemberships(List<Wanted> wanted, LocalDate joinedOn, ImportGround ground) {
    return session.doReturningWork(connection -> {
      var made = new HashSet<UUID>();
      try (var insert = connection.prepareStatement(INSERT_MEMBERSHIPS)) {
        insert.setDate(1, Date.valueOf(joinedOn));
        insert.setObject(2, ground.importId());
        insert.setString(3, ground.event());
        array(insert, 4, "uuid", wanted, Wanted::membershipId);
        array(insert, 5, "uuid", wanted, Wanted::personId);
        array(insert, 6, "uuid", wanted, Wanted::organizationId);
        array(insert, 7, "text", wanted, Wanted::employmentForm);
        try (var rows = insert.executeQuery()) {
          while (rows.next()) {
            made.add(rows.getObject(1, UUID.class));
          }
        }
      }
      return made;
    });
  }

  /// Raises what other services compare, and answers it by person.
  Map<UUID, Long> raise(List<UUID> people) {
    return session.doReturningWork(connection -> {
      var sequences = new HashMap<UUID, Long>();
      try (var update = connection.prepareStatement(RAISE)) {
        array(update, 1, "uuid", people, Function.identity());
        try (var rows = update.executeQuery()) {
          while (rows.next()) {
            sequences.put(rows.getObject(1, UUID.class), rows.getLong(2));
          }
        }
      }
      return sequences;
    });
  }

  byte[] name(UUID person) {
    return session
        .createNativeQuery("select name from person where id = :id", byte[].class)
        .setParameter("id", person)
        .getSingleResult();
  }

  private static PreparedStatement byNumber(Connection connection, String sql, List<Blind> numbers)
      throws SQLException {
    var select = connection.prepareStatement(sql);
    bytes(select, 1, numbers, Blind::odd);
    bytes(select, 2, numbers, Blind::even);
    return select;
  }

  private static <T> void array(
      PreparedStatement statement,
      int place,
      String type,
      List<T> rows,
      Function<? super T, ?> column)
      throws SQLException {
    statement.setArray(
        place, statement.getConnection().createArrayOf(type, rows.stream().map(column).toArray()));
  }

  private static <T> void bytes(
      PreparedStatement statement, int place, List<T> rows, Function<T, byte[]> column)
      throws SQLException {
    statement.setArray(
        place,
        statement
            .getConnection()
            .createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new)));
  }
}
