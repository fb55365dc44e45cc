package org.gonghui.member.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.Sql;

/// Activities that concern a member, with what is left of them.
@ApplicationScoped
class OpenActivities {
  private static final String ENTITLED =
      " exists (select 1 from activity_entitlement e where e.activity_id = a.id and e.member_id = ?)";

  /// They may register, now or later.
  private static final String OPEN =
      " from activity a where a.state = 'PUBLISHED' and a.ends_at > now() and a.id > ? and"
          + ENTITLED;

  private static final String SEEN =
      "select a.id from activity a where a.id = ? and a.state <> 'DRAFT' and ("
          + ENTITLED
          + " or exists (select 1 from activity_registration r where r.activity_id = a.id and r.member_id = ?))";

  private static final String LEFT =
      """
      select a.id, a.capacity - a.taken, (
        select count(*) from activity_registration r where r.activity_id = a.id and r.state = 'WAITING')
      from activity a where a.id = any (?)
      """;

  private final DataSource database;

  OpenActivities(DataSource database) {
    this.database = database;
  }

  /// @param places that are
  /// @param waiting members in the line
  record Left(int places, long waiting) {}

  Slice<UUID, UUID> list(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        (after, most) ->
            Sql.list(
                database,
                "select a.id" + OPEN + " order by a.id limit ?",
                select -> {
                  select.setObject(1, after);
                  select.setObject(2, member);
                  select.setInt(3, most);
                },
                row -> row.getObject(1, UUID.class)),
        () -> count(member),
        id -> id);
  }

  private long count(UUID member) {
    return Sql.list(
            database,
            "select count(*)" + OPEN,
            select -> {
              select.setObject(1, Keyset.BEFORE_ALL);
              select.setObject(2, member);
            },
            row -> row.getLong(1))
        .getFirst();
  }

  /// The activity, where the member is of its audience or has registered for it.
  List<UUID> seen(UUID member, UUID activity) {
    return Sql.list(
        database,
        SEEN,
        select -> {
          select.setObject(1, activity);
          select.setObject(2, member);
          select.setObject(3, member);
        },
        row -> row.getObject(1, UUID.class));
  }

  Map<UUID, Left> left(Collection<UUID> activities) {
    return Sql.list(
            database,
            LEFT,
            select ->
                select.setArray(
                    1, select.getConnection().createArrayOf("uuid", activities.toArray())),
            row -> Map.entry(row.getObject(1, UUID.class), new Left(row.getInt(2), row.getLong(3))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
