package org.gonghui.member.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.contract.Reader;

/// Redemptions of a month, merchant by merchant, read page by page.
@ApplicationScoped
class SettlementRows {
  private static final String PAGED =
      """
      select r.merchant_id, r.id, r.redeemed_on, r.offer_id, f.title_zh, r.category, r.price, r.taken_off
      from redemption r join offer f on f.id = r.offer_id
      where r.redeemed_on between ? and ? and (r.merchant_id, r.id) > (?, ?) and %s
      order by r.merchant_id, r.id
      limit ?
      """;

  private static final String OF_MERCHANT = PAGED.formatted("r.merchant_id = ?");

  private static final String IN_SCOPE =
      PAGED.formatted(
          "exists (select 1 from scope_closure c where c.descendant = r.organization_id and c.ancestor = any (?))");

  /// A place in the order of the lines.
  record After(UUID merchant, UUID redemption) {
    static final After NOTHING = new After(Keyset.BEFORE_ALL, Keyset.BEFORE_ALL);

    static After of(SettlementLine line) {
      return new After(line.merchantId(), line.redemptionId());
    }
  }

  private final DataSource database;

  SettlementRows(DataSource database) {
    this.database = database;
  }

  /// @return up to so many lines
  List<SettlementLine> page(YearMonth month, Reader reader, After after, int most) {
    return switch (reader) {
      case Reader.Merchant(var own) ->
          Sql.list(
              database,
              OF_MERCHANT,
              select -> {
                bind(select, month, after, most);
                select.setObject(5, own);
              },
              SettlementRows::line);
      case Reader.Staff(var tops) ->
          Sql.list(
              database,
              IN_SCOPE,
              select -> {
                bind(select, month, after, most);
                select.setArray(5, select.getConnection().createArrayOf("uuid", tops.toArray()));
              },
              SettlementRows::line);
    };
  }

  private static void bind(PreparedStatement select, YearMonth month, After after, int most)
      throws SQLException {
    select.setObject(1, month.atDay(1));
    select.setObject(2, month.atEndOfMonth());
    select.setObject(3, after.merchant());
    select.setObject(4, after.redemption());
    select.setInt(6, most);
  }

  private static SettlementLine line(ResultSet row) throws SQLException {
    return new SettlementLine(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, LocalDate.class),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        new Money(row.getBigDecimal(7)),
        new Money(row.getBigDecimal(8)));
  }
}
