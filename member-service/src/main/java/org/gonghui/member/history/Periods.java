package org.gonghui.member.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.membership.MembershipState;
import org.jspecify.annotations.Nullable;

/// What memberships are and were, by rows with an instant from and to; of a person only those in a scope, so that a union
/// does not follow who has left it.
@ApplicationScoped
class Periods {
  private static final String ALL =
      """
      with mine as (
        select m.* from membership m
        where m.person_id = ? and exists (
          select 1 from scope_closure c where c.descendant = m.organization_id and c.ancestor = any (?))),
      period as (
        select m.id, p.organization_id, p.employment_form, p.state, p.retired_on, p.became, p.changed_by, p.valid_from,
          p.valid_to, m.member_number, m.joined_on, m.version
        from mine m join membership_past p on p.membership_id = m.id
        union all
        select m.id, m.organization_id, m.employment_form, m.state, m.retired_on, coalesce(m.became, 'JOINED'),
          m.changed_by, coalesce(m.standing_since, m.joined_on::timestamp at time zone 'Asia/Shanghai'), null,
          m.member_number, m.joined_on, m.version
        from mine m)
      select * from period p
      """;

  private static final String HISTORY = ALL + " order by p.valid_from desc, p.id desc";

  /// Who has two memberships at that moment is what lives of them.
  private static final String AS_OF =
      ALL
          + """
          where p.valid_from < ? and (p.valid_to is null or p.valid_to >= ?)
          order by p.state not in ('ACTIVE', 'SUSPENDED'), p.id desc limit 1
          """;

  /// A period with what the membership says of itself.
  record Standing(Period period, String memberNumber, LocalDate joinedOn, long version) {}

  private final DataSource database;

  Periods(DataSource database) {
    this.database = database;
  }

  /// The last one first.
  List<Period> history(UUID member, Collection<UUID> tops) {
    return Sql.list(
        database,
        HISTORY,
        select -> {
          select.setObject(1, member);
          select.setArray(2, select.getConnection().createArrayOf("uuid", tops.toArray()));
        },
        Periods::period);
  }

  /// What was at the end of the moment before this one.
  Optional<Standing> before(UUID member, Collection<UUID> tops, Instant moment) {
    return Sql.list(
            database,
            AS_OF,
            select -> {
              select.setObject(1, member);
              select.setArray(2, select.getConnection().createArrayOf("uuid", tops.toArray()));
              select.setObject(3, Sql.utc(moment));
              select.setObject(4, Sql.utc(moment));
            },
            row ->
                new Standing(
                    period(row),
                    row.getString(10),
                    row.getObject(11, LocalDate.class),
                    row.getLong(12)))
        .stream()
        .findFirst();
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        MembershipState.valueOf(row.getString(4)),
        row.getObject(5, LocalDate.class),
        Change.valueOf(row.getString(6)),
        row.getObject(7, UUID.class),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        instant(row.getObject(9, OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
