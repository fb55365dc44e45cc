package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/// What has become of entries.
@ApplicationScoped
class EntryOutcomes {
  private static final String OF =
      """
      select e.id, w.place, w.state, d.state, d.drawn_at, d.version
      from draw_entry e join draw d on d.item_id = e.item_id left join draw_winner w on w.entry_id = e.id
      where e.id = any (?)
      """;

  private final DataSource database;

  EntryOutcomes(DataSource database) {
    this.database = database;
  }

  /// WAITING until it is drawn, and its ticket given; LEFT was taken back before; NOT_GIVEN was drawn and could not have a
  /// ticket; NOT_DRAWN may still succeed to a seat that is given up.
  @Schema(name = "DrawOutcome")
  enum Outcome {
    WAITING,
    LEFT,
    WON,
    NOT_GIVEN,
    NOT_DRAWN,
    CALLED_OFF
  }

  /// @param place among the winners, where it is one of them
  /// @param version rises with each change of outcome and place
  record Known(Outcome outcome, @Nullable Integer place, long version) {
    /// Of an entry that was taken back, from now on.
    Known left() {
      return new Known(Outcome.LEFT, null, version + 1);
    }
  }

  Map<UUID, Known> of(Collection<UUID> entries) {
    var known = new HashMap<UUID, Known>();
    Sql.list(
            database,
            OF,
            select ->
                select.setArray(1, select.getConnection().createArrayOf("uuid", entries.toArray())),
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    known(
                        row.getInt(2),
                        row.getString(3),
                        outcome(
                            DrawState.valueOf(row.getString(4)),
                            row.getObject(5, OffsetDateTime.class) != null),
                        row.getLong(6))))
        .forEach(each -> known.put(each.getKey(), each.getValue()));
    return known;
  }

  /// Nobody is told before everybody can read it: seats that are worked out are no outcome yet.
  private static Outcome outcome(DrawState draw, boolean isDrawn) {
    if (draw == DrawState.CALLED_OFF) {
      return Outcome.CALLED_OFF;
    }
    return isDrawn ? Outcome.NOT_DRAWN : Outcome.WAITING;
  }

  /// Who has won and is not served yet waits: whether they can be given a ticket is not known before.
  ///
  /// @param winner the state of the winner, null where it is none
  private static Known known(
      int place, @Nullable String winner, Outcome otherwise, long drawVersion) {
    if (winner == null || otherwise != Outcome.NOT_DRAWN) {
      return new Known(otherwise, null, drawVersion);
    }
    return switch (WinnerState.valueOf(winner)) {
      case GIVEN -> new Known(Outcome.WON, place, drawVersion + 1);
      case NOT_GIVEN -> new Known(Outcome.NOT_GIVEN, place, drawVersion + 2);
      case DRAWN -> new Known(Outcome.WAITING, place, drawVersion);
    };
  }
}
