package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.member.Batch;
import org.hibernate.Session;

/// The people of a batch, by a statement for all of them.
@ApplicationScoped
class PersonRows {
  private static final String INSERT =
      """
      insert into person (id, name, id_number, phone, id_number_odd, id_number_even, sex, birth_year, birth_month,
                          sequence, version)
      select n.*, 0, 0 from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) n
      on conflict do nothing
      """;

  private static final String KNOWN =
      """
      select n.place - 1, k.id, k.name from unnest(?, ?) with ordinality n(odd, even, place)
      join person p on p.id_number_odd = n.odd or p.id_number_even = n.even
      join person k on k.id = coalesce(p.merged_into, p.id)
      order by p.id for no key update of p
      """;

  private static final String RAISE =
      "update person set sequence = sequence + 1, version = version + 1 where id = any (?) returning id, sequence";

  /// A person to be, unless the number is known.
  record Candidate(UUID id, SealedIdentity sealed, IdNumber number) {}

  /// Who has a number, be it since this batch or for long.
  ///
  /// @param name sealed
  @SuppressWarnings("ArrayRecordComponent") // the column is bytea; nobody writes into it
  record Known(UUID id, byte[] name) {}

  private final Session session;

  PersonRows(Session session) {
    this.session = session;
  }

  /// In the order of the numbers, so that two lists with the same people do not wait for each other in a ring.
  void insert(List<Candidate> candidates) {
    var ordered =
        candidates.stream().sorted(Comparator.comparing(c -> c.number().value())).toList();
    session.doWork(connection -> {
      try (var insert = connection.prepareStatement(INSERT)) {
        new Batch<>(insert, ordered)
            .with(1, "uuid", Candidate::id)
            .withBytes(2, c -> c.sealed().name())
            .withBytes(3, c -> c.sealed().idNumber())
            .withBytes(4, c -> c.sealed().phone())
            .withBytes(5, c -> c.sealed().index().odd())
            .withBytes(6, c -> c.sealed().index().even())
            .with(7, "text", c -> c.number().sex().name())
            .with(8, "int2", c -> (short) c.number().birthDate().getYear())
            .with(9, "int2", c -> (short) c.number().birthDate().getMonthValue());
        insert.executeUpdate();
      }
    });
  }

  /// The persons with these numbers, by place in the list; held, in the order of their ids, as everybody holds a person
  /// before a membership is made or changed: a list and somebody who joins alone do not wait for each other in a ring.
  Map<Integer, Known> known(List<Blind> numbers) {
    return session.doReturningWork(connection -> {
      var found = new HashMap<Integer, Known>();
      try (var select = connection.prepareStatement(KNOWN)) {
        new Batch<>(select, numbers).withBytes(1, Blind::odd).withBytes(2, Blind::even);
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            found.put(rows.getInt(1), new Known(rows.getObject(2, UUID.class), rows.getBytes(3)));
          }
        }
      }
      return found;
    });
  }

  /// Raises what other services compare, and answers it by person.
  Map<UUID, Long> raise(List<UUID> people) {
    return session.doReturningWork(connection -> {
      var sequences = new HashMap<UUID, Long>();
      try (var update = connection.prepareStatement(RAISE)) {
        new Batch<>(update, people).with(1, "uuid", id -> id);
        try (var rows = update.executeQuery()) {
          while (rows.next()) {
            sequences.put(rows.getObject(1, UUID.class), rows.getLong(2));
          }
        }
      }
      return sequences;
    });
  }
}
