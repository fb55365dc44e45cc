package org.gonghui.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/// What unions have, summed over their allotments.
@ApplicationScoped
class StockRows {
  private static final String SUMS =
      """
       from (
        select g.organization_id, d.kind, d.unit, coalesce(g.room, '') as room, sum(g.held) as held,
          sum(g.waiting) as waiting
        from goods_allotment g join donation d on d.id = g.donation_id
        where exists (
            select 1 from scope_closure c where c.descendant = g.organization_id and c.ancestor = any (?))
          and (cast(? as uuid) is null or exists (
            select 1 from scope_closure o where o.descendant = g.organization_id and o.ancestor = ?))
          and (cast(? as text) is null or d.kind = ?)
        group by g.organization_id, d.kind, d.unit, coalesce(g.room, '')) s
      """;

  private final DataSource database;

  StockRows(DataSource database) {
    this.database = database;
  }

  /// What stock is listed by.
  ///
  /// @param room empty for what is the union's as such
  record Shelf(UUID organizationId, String kind, String unit, String room) {
    /// Before the first.
    static final Shelf START = new Shelf(Keyset.BEFORE_ALL, "", "", "");
  }

  /// What is on a shelf.
  ///
  /// @param held pieces that the union has
  /// @param waiting pieces that it is to get
  record Stocked(Shelf shelf, long held, long waiting) {}

  Slice<Stocked, Shelf> list(
      @Nullable UUID organization,
      @Nullable String kind,
      Collection<UUID> tops,
      Keyset<Shelf> keyset) {
    return keyset.read(
        (after, most) ->
            Sql.list(
                database,
                "select s.*"
                    + SUMS
                    + " where (s.organization_id, s.kind, s.unit, s.room) > (?, ?, ?, ?)"
                    + " order by s.organization_id, s.kind, s.unit, s.room limit ?",
                select -> {
                  filter(select, organization, kind, tops);
                  select.setObject(6, after.organizationId());
                  select.setString(7, after.kind());
                  select.setString(8, after.unit());
                  select.setString(9, after.room());
                  select.setInt(10, most);
                },
                StockRows::stocked),
        () ->
            Sql.list(
                    database,
                    "select count(*)" + SUMS,
                    select -> filter(select, organization, kind, tops),
                    row -> row.getLong(1))
                .getFirst(),
        Stocked::shelf);
  }

  private static void filter(
      PreparedStatement select,
      @Nullable UUID organization,
      @Nullable String kind,
      Collection<UUID> tops)
      throws SQLException {
    select.setArray(1, select.getConnection().createArrayOf("uuid", tops.toArray()));
    select.setObject(2, organization);
    select.setObject(3, organization);
    select.setString(4, kind);
    select.setString(5, kind);
  }

  private static Stocked stocked(ResultSet row) throws SQLException {
    return new Stocked(
        new Shelf(
            row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
        row.getLong(5),
        row.getLong(6));
  }
}
