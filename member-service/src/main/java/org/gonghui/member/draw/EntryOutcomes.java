package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.sql.Sql;

/// What has become of entries.
@ApplicationScoped
class EntryOutcomes {
  private static final String OF =
      """
      select e.id, w.place, w.state, d.state, d.drawn_at
      from draw_entry e join draw d on d.item_id = e.item_id left join draw_winner w on w.entry_id = e.id
      where e.id = any (?)
      """;

  private final DataSource database;

  EntryOutcomes(DataSource database) {
    this.database = database;
  }

  /// WAITING until it is drawn; NOT_GIVEN was drawn and could not have a ticket; NOT_DRAWN may still succeed to a seat that is
  /// given up.
  @Schema(name = "DrawOutcome")
  enum Outcome {
    WAITING,
    WON,
    NOT_GIVEN,
    NOT_DRAWN,
    CALLED_OFF
  }

  /// @param place among the winners, where it is one of them
  record Known(Outcome outcome, Optional<Integer> place) {}

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
                        Optional.ofNullable(row.getString(3)),
                        DrawState.valueOf(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class) != null)))
        .forEach(each -> known.put(each.getKey(), each.getValue()));
    return known;
  }

  /// Nobody is told before everybody can read it: seats that are worked out are no outcome yet.
  private static Known known(int place, Optional<String> winner, DrawState draw, boolean isDrawn) {
    if (draw == DrawState.CALLED_OFF) {
      return new Known(Outcome.CALLED_OFF, Optional.empty());
    }
    if (!isDrawn) {
      return new Known(Outcome.WAITING, Optional.empty());
    }
    return winner
        .map(state ->
            new Known(
                state.equals("NOT_GIVEN") ? Outcome.NOT_GIVEN : Outcome.WON, Optional.of(place)))
        .orElse(new Known(Outcome.NOT_DRAWN, Optional.empty()));
  }
}
