package org.gonghui.member.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.identity.Caller;
import org.gonghui.member.membership.MembershipDesk;

/// The caller's own card, found by the login in one statement: what is only shown needs no object, and one statement no
/// transaction. It is read far more often than anything else, and by three objects in two transactions it took three times
/// the CPU (docs/decisions/speed.md).
@ApplicationScoped
class OwnCards {
  private static final String OF_LOGIN =
      """
      select c.number, c.standing, c.issued_on, c.version, p.id, p.name
      from login_binding b
        join person q on q.id = b.person_id
        join person p on p.id = coalesce(q.merged_into, q.id)
        join service_card c on c.member_id = p.id and c.state <> 'CANCELLED'
      where b.issuer = ? and b.subject = ?\
      """;

  private final DataSource database;
  private final MembershipDesk memberships;
  private final Caller caller;

  OwnCards(DataSource database, MembershipDesk memberships, Caller caller) {
    this.database = database;
    this.memberships = memberships;
    this.caller = caller;
  }

  /// @param holder masked
  record Held(String number, CardState state, LocalDate issuedOn, String holder, long version) {}

  /// @return empty when the login is not bound to anybody who has a card
  Optional<Held> mine() {
    try (var connection = database.getConnection()) {
      return read(connection);
    } catch (SQLException away) {
      throw new IllegalStateException("the card could not be read", away);
    }
  }

  private Optional<Held> read(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(OF_LOGIN)) {
      select.setString(1, caller.issuer());
      select.setString(2, caller.subject());
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(card(row)) : Optional.empty();
      }
    }
  }

  private Held card(ResultSet row) throws SQLException {
    return new Held(
        row.getString(1),
        CardState.valueOf(row.getString(2)),
        row.getObject(3, LocalDate.class),
        memberships.masked(row.getObject(5, UUID.class), row.getBytes(6)),
        row.getLong(4));
  }
}
