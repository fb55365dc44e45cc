package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Batch;
import org.hibernate.Session;

/// The people of a batch, by a statement for all of them.
@ApplicationScoped
class PersonRows {
  private static final String RAISE =
      "update person set sequence = sequence + 1, version = version + 1 where id = any (?) returning id, sequence";

  private final Session session;

  PersonRows(Session session) {
    this.session = session;
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
