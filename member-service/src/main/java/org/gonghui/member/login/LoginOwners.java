package org.gonghui.member.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// Whose logins are, for many by one statement.
@ApplicationScoped
class LoginOwners {
  private static final String OWNERS =
      """
      select b.issuer, b.subject, coalesce(p.merged_into, p.id)
      from unnest(?, ?) n(issuer, subject)
        join login_binding b on b.issuer = n.issuer and b.subject = n.subject
        join person p on p.id = b.person_id
      """;

  private final DataSource database;

  LoginOwners(DataSource database) {
    this.database = database;
  }

  Map<LoginName, UUID> of(Collection<LoginName> logins) {
    var ordered = List.copyOf(logins);
    var owners = new HashMap<LoginName, UUID>();
    Sql.list(
            database,
            OWNERS,
            select -> {
              texts(select, 1, ordered, LoginName::issuer);
              texts(select, 2, ordered, LoginName::subject);
            },
            row ->
                Map.entry(
                    new LoginName(row.getString(1), row.getString(2)),
                    row.getObject(3, UUID.class)))
        .forEach(owner -> owners.put(owner.getKey(), owner.getValue()));
    return owners;
  }

  private static void texts(
      PreparedStatement select, int place, List<LoginName> logins, Function<LoginName, String> part)
      throws SQLException {
    select.setArray(
        place, select.getConnection().createArrayOf("text", logins.stream().map(part).toArray()));
  }
}
