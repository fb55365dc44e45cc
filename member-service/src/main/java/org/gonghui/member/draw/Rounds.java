package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.sql.Sql;

/// The rounds that a draw has done with. The table refuses one that was tried before.
@ApplicationScoped
class Rounds {
  private static final String ADD =
      "insert into draw_round (item_id, round, fate, noted_at) values (?, ?, ?, ?)";
  private static final String OF =
      "select round, fate, noted_at from draw_round where item_id = ? order by round";

  private final DataSource database;

  Rounds(DataSource database) {
    this.database = database;
  }

  /// What came of a round.
  @Schema(name = "DrawRoundFate")
  enum Fate {
    /// It decided the draw.
    USED,
    /// The beacon did not tell it in time.
    SILENT,
    /// What was told for it is not the beacon's.
    FORGED,
    /// It was spoken before the root was published.
    ROOT_TOO_LATE
  }

  /// A round that has decided, or was passed over.
  ///
  /// @param fate USED, SILENT, FORGED or ROOT_TOO_LATE
  @Schema(name = "DrawRound")
  record Tried(long round, Fate fate, Instant notedAt) {}

  void add(UUID item, long round, Fate fate, Instant now) {
    Sql.update(
        database,
        ADD,
        insert -> {
          insert.setObject(1, item);
          insert.setLong(2, round);
          insert.setString(3, fate.name());
          insert.setObject(4, Sql.utc(now));
        });
  }

  /// In their order.
  List<Tried> of(UUID item) {
    return Sql.list(
        database,
        OF,
        select -> select.setObject(1, item),
        row ->
            new Tried(
                row.getLong(1),
                Fate.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant()));
  }
}
