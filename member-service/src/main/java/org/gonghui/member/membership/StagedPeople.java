package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.sql.CopyRows;
import org.gonghui.member.Batch;
import org.hibernate.Session;

/// The people of a batch in a table that only this transaction sees, and that is empty after it: names, numbers and phones
/// stand in it as sealed as in `person`. From there a statement each says who is new and who is known.
@ApplicationScoped
class StagedPeople {
  private static final String TABLE = "staged_person";
  private static final String PERSON =
      "id, name, id_number, phone, id_number_odd, id_number_even, sex, birth_year, birth_month";
  private static final int COLUMN_COUNT = 10;

  private static final String MAKE =
      """
      create temporary table if not exists staged_person (
        place integer, id uuid, name bytea, id_number bytea, phone bytea, id_number_odd bytea, id_number_even bytea,
        sex text, birth_year smallint, birth_month smallint
      ) on commit delete rows
      """;

  /// In the order of places, so that two lists with the same people do not wait for each other in a ring. Whoever is new is
  /// about to be told of for the first time.
  private static final String ADD =
      """
      insert into person (%s, sequence, version)
      select %s, 1, 0 from staged_person order by place
      on conflict do nothing
      returning id
      """
          .formatted(PERSON, PERSON);

  /// Held in the order of their ids, as everybody holds a person before a membership is made or changed: a list and
  /// somebody who joins alone do not wait for each other in a ring.
  private static final String KNOWN =
      """
      select s.id, p.id, p.name,
        exists (select 1 from membership m where m.person_id = p.id and m.import_id = ?)
      from staged_person s
      join person p on p.id_number_odd = s.id_number_odd or p.id_number_even = s.id_number_even
      where s.id = any (?)
      order by p.id for no key update of p
      """;

  /// Who has the number of somebody on the list.
  ///
  /// @param name sealed
  /// @param listed whether this list has made them a member before
  @SuppressWarnings("ArrayRecordComponent") // the column is bytea; nobody writes into it
  record Known(UUID id, byte[] name, boolean listed) {}

  private final Session session;

  StagedPeople(Session session) {
    this.session = session;
  }

  /// Adds those whose number nobody has; of two with one number the one who stands first.
  ///
  /// @return their ids
  Set<UUID> add(List<Entrant> entrants) {
    return session.doReturningWork(connection -> {
      stage(connection, entrants);
      var added = new HashSet<UUID>();
      try (var insert = connection.prepareStatement(ADD);
          var rows = insert.executeQuery()) {
        while (rows.next()) {
          added.add(rows.getObject(1, UUID.class));
        }
      }
      return added;
    });
  }

  /// Whose number somebody has, by the ids that they would have got.
  Map<UUID, Known> known(List<UUID> others, UUID list) {
    if (others.isEmpty()) {
      return Map.of();
    }
    return session.doReturningWork(connection -> {
      var found = new HashMap<UUID, Known>();
      try (var select = connection.prepareStatement(KNOWN)) {
        select.setObject(1, list);
        new Batch<>(select, others).with(2, "uuid", id -> id);
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            found.put(
                rows.getObject(1, UUID.class),
                new Known(rows.getObject(2, UUID.class), rows.getBytes(3), rows.getBoolean(4)));
          }
        }
      }
      return found;
    });
  }

  private static void stage(Connection connection, List<Entrant> entrants) throws SQLException {
    try (var make = connection.createStatement()) {
      make.execute(MAKE);
    }
    var ordered =
        entrants.stream()
            .sorted(
                Comparator.comparing((Entrant each) -> each.number().value())
                    .thenComparingLong(Entrant::line))
            .toList();
    var copied = new CopyRows();
    for (var place = 0; place < ordered.size(); place++) {
      var entrant = ordered.get(place);
      copied
          .row(COLUMN_COUNT)
          .int4(place)
          .uuid(entrant.personId())
          .bytes(entrant.sealed().name())
          .bytes(entrant.sealed().idNumber())
          .bytes(entrant.sealed().phone())
          .bytes(entrant.sealed().index().odd())
          .bytes(entrant.sealed().index().even())
          .text(entrant.number().sex().name())
          .int2(entrant.number().birthDate().getYear())
          .int2(entrant.number().birthDate().getMonthValue());
    }
    copied.into(connection, TABLE, "place, " + PERSON);
  }
}
