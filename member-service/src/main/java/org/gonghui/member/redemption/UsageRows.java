package org.gonghui.member.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.money.Total;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.Sql;

/// Sums of redemptions in a scope.
@ApplicationScoped
class UsageRows {
  private final DataSource database;

  UsageRows(DataSource database) {
    this.database = database;
  }

  Slice<UsageLine, String> list(UsageFilter filter, Set<UUID> tops, Keyset<String> keyset) {
    return keyset.read(
        (after, most) -> sums(filter, tops, after, most),
        () -> sums(filter, tops, "", Integer.MAX_VALUE).size(),
        UsageLine::key);
  }

  private static String key(UsageBy by) {
    return switch (by) {
      case MERCHANT -> "cast(r.merchant_id as text)";
      case MONTH -> "to_char(r.redeemed_on, 'YYYY-MM')";
      case CATEGORY -> "r.category";
    };
  }

  private List<UsageLine> sums(UsageFilter filter, Set<UUID> tops, String after, int most) {
    return Sql.list(
        database,
        """
        select %1$s as line, count(*), sum(r.taken_off)
        from redemption r
        where r.redeemed_on between ? and ?
          and exists (select 1 from scope_closure c where c.descendant = r.organization_id and c.ancestor = any (?))
          and (cast(? as uuid) is null or exists (
                select 1 from scope_closure o where o.descendant = r.organization_id and o.ancestor = ?))
          and %1$s > ?
        group by 1
        order by 1
        limit ?
        """
            .formatted(key(filter.by())),
        select -> {
          select.setObject(1, filter.from());
          select.setObject(2, filter.to());
          select.setArray(3, select.getConnection().createArrayOf("uuid", tops.toArray()));
          select.setObject(4, filter.organization());
          select.setObject(5, filter.organization());
          select.setString(6, after);
          select.setInt(7, most);
        },
        row -> new UsageLine(row.getString(1), row.getLong(2), new Total(row.getBigDecimal(3))));
  }
}
