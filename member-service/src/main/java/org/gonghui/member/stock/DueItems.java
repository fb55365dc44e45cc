package org.gonghui.member.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// Items of which something is to be done without a caller.
@ApplicationScoped
class DueItems {
  /// The oldest first. Who waits is looked at one by one until somebody is found who may have a ticket (`offset 0` keeps the
  /// planner from reckoning the whole view): what nobody may have is not due.
  private static final String DUE =
      """
      with due as (
        select item_id, min(returned_at) as since from ticket_return
        where returned_at <= clock_timestamp() - ? * interval '1 millisecond' group by item_id
        union all
        select s.item_id, (select min(w.since) from waiting_place w where w.item_id = s.item_id)
        from ticket_share s
        where s.remaining > 0 and (s.number = 0 or s.spills_over_at <= clock_timestamp())
          and exists (
            select 1 from waiting_place w
            where w.item_id = s.item_id and exists (
              select 1 from ticket_entitlement e
              where e.item_id = w.item_id and e.member_id = w.member_id and e.number = 0 offset 0))
      )
      select d.item_id from due d join ticket_stock k using (item_id)
      where not k.called_off group by d.item_id order by min(d.since) limit 100
      """;

  private final DataSource database;

  DueItems(DataSource database) {
    this.database = database;
  }

  /// @param after how long a ticket that was cancelled is not stock
  List<UUID> of(Duration after) {
    return Sql.list(
        database,
        DUE,
        select -> select.setLong(1, after.toMillis()),
        row -> row.getObject(1, UUID.class));
  }
}
