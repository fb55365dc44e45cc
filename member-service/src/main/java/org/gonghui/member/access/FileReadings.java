package org.gonghui.member.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.Batch;
import org.gonghui.member.access.AccessLogEntry.Reader;
import org.jspecify.annotations.Nullable;

/// Keeps who read whose file, in the transaction that reads it: for the member, beside the audit, which is for auditors.
@ApplicationScoped
public class FileReadings {
  private static final String INSERT =
      """
      insert into file_reading (read_at, purpose, roles, organizations, partner_id, id, member_id)
      select ?, ?, ?, ?, ?, n.id, n.member from unnest(?, ?) n(id, member)
      """;

  private static final String LIST =
      """
      select r.id, r.read_at, r.purpose, r.roles, p.id, p.name,
        (select array_agg(o.id order by o.id) from organization o where o.id = any (r.organizations)),
        (select array_agg(o.name order by o.id) from organization o where o.id = any (r.organizations))
      from file_reading r left join partner p on p.id = r.partner_id
      where r.member_id = ? and r.id < ? order by r.id desc limit ?
      """;

  private static final String COUNT = "select count(*) from file_reading where member_id = ?";
  private static final String FORGET =
      """
      delete from file_reading where id in (
        select id from file_reading where id < ? order by id limit 10000)
      """;

  private final DataSource database;
  private final Caller caller;
  private final Ids ids;
  private final Clock clock;

  FileReadings(DataSource database, Caller caller, Ids ids, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  private record Row(UUID id, UUID member) {}

  /// The caller has read of these members; one round trip for all.
  public void record(Collection<UUID> members, ReadingPurpose purpose) {
    if (members.isEmpty()) {
      return;
    }
    var rows = members.stream().map(member -> new Row(ids.next(), member)).toList();
    var added = Sql.update(database, INSERT, insert -> bind(insert, rows, purpose));
    if (added != rows.size()) {
      throw new IllegalStateException("%d of %d readings".formatted(added, rows.size()));
    }
  }

  private void bind(PreparedStatement insert, List<Row> rows, ReadingPurpose purpose)
      throws SQLException {
    var roles = caller.roles().stream().filter(role -> !role.equals(Roles.MEMBER)).sorted();
    var connection = insert.getConnection();
    insert.setObject(1, Sql.utc(clock.instant()));
    insert.setString(2, purpose.name());
    insert.setArray(3, connection.createArrayOf("text", roles.toArray()));
    insert.setArray(4, connection.createArrayOf("uuid", caller.organizations().toArray()));
    insert.setObject(5, caller.partner().orElse(null));
    new Batch<>(insert, rows).with(6, "uuid", Row::id).with(7, "uuid", Row::member);
  }

  List<AccessLogEntry> of(UUID member, UUID before, int most) {
    return Sql.list(
        database,
        LIST,
        select -> {
          select.setObject(1, member);
          select.setObject(2, before);
          select.setInt(3, most);
        },
        FileReadings::entry);
  }

  long count(UUID member) {
    return Sql.list(database, COUNT, select -> select.setObject(1, member), row -> row.getLong(1))
        .getFirst();
  }

  /// @return how many were forgotten, not all at once
  int forget(Instant before) {
    return Sql.update(database, FORGET, delete -> delete.setObject(1, Ids.from(before)));
  }

  private static AccessLogEntry entry(ResultSet row) throws SQLException {
    var readers = new ArrayList<Reader>();
    var unions = texts(row, 7);
    var names = texts(row, 8);
    for (var i = 0; i < unions.size(); i++) {
      readers.add(new Reader(UUID.fromString(unions.get(i)), names.get(i)));
    }
    var partner = row.getObject(5, UUID.class);
    if (partner != null) {
      readers.add(new Reader(partner, row.getString(6)));
    }
    return new AccessLogEntry(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        ReadingPurpose.valueOf(row.getString(3)),
        texts(row, 4),
        List.copyOf(readers));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    var array = row.getArray(column);
    var texts = new ArrayList<String>();
    if (array != null) {
      for (@Nullable Object value : (@Nullable Object[]) array.getArray()) {
        texts.add(String.valueOf(value));
      }
    }
    return List.copyOf(texts);
  }
}
