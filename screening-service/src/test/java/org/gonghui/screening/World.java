package org.gonghui.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.roster.RosterName;
import org.gonghui.testing.Database;
import org.gonghui.testing.Token;

/// Unions, members and hospitals as the roster would know them, written for a test that is not about the roster.
@ApplicationScoped
public class World {
  private final Envelopes envelopes;
  private final String issuer;

  World(Envelopes envelopes, @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
    this.envelopes = envelopes;
    this.issuer = issuer;
  }

  /// A member with a login.
  public record Woman(UUID id, String subject) {
    public String token() {
      return Token.of("member").subject(subject).sign();
    }
  }

  /// A city's federation, with nothing above it.
  public UUID city() {
    var id = UUID.randomUUID();
    organization(id, "FEDERATION", "市总工会", "210400", false, List.of(id));
    return id;
  }

  public UUID enterprise(UUID city, boolean inHardship) {
    var id = UUID.randomUUID();
    organization(id, "ENTERPRISE_UNION", "矿务局工会", "210411", inHardship, List.of(id, city));
    return id;
  }

  private static void organization(
      UUID id,
      String type,
      String name,
      String division,
      boolean inHardship,
      List<UUID> lineUpwards) {
    Database.execute(
        """
        insert into roster_organization (id, version, type, name, division_code, hardship_enterprise, open)
        values (?, 1, ?, ?, ?, ?, true)
        """,
        id,
        type,
        name,
        division,
        inHardship);
    for (var ancestor : lineUpwards) {
      Database.execute(
          "insert into scope_closure (ancestor, descendant, axis) values (?, ?, 'AREA')",
          ancestor,
          id);
    }
  }

  /// Women born in 1975 in this union, with logins.
  public List<Woman> women(int count, UUID organization) {
    try (var connection = Database.connect();
        var member =
            connection.prepareStatement(
                """
                insert into roster_member (id, version, organization_id, sex, birth_year, birth_month,
                  employment_form, status, sealed_name) values (?, 1, ?, 'FEMALE', 1975, 4, 'EMPLOYEE', 'ACTIVE', ?)
                """);
        var account =
            connection.prepareStatement(
                """
                insert into roster_account (member_id, version, issuer, subject, bound_at) values (?, 1, ?, ?, now())
                """)) {
      var women = new ArrayList<Woman>();
      for (int i = 0; i < count; i++) {
        var woman = new Woman(UUID.randomUUID(), "woman-" + UUID.randomUUID());
        women.add(woman);
        member.setObject(1, woman.id());
        member.setObject(2, organization);
        member.setString(3, sealedName("王秀兰" + i, "%04d".formatted(i)));
        member.addBatch();
        account.setObject(1, woman.id());
        account.setString(2, issuer);
        account.setString(3, woman.subject());
        account.addBatch();
      }
      member.executeBatch();
      account.executeBatch();
      return women;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// Two records of one person have become one.
  public void merged(UUID member, UUID survivor) {
    Database.execute("update roster_member set merged_into = ? where id = ?", survivor, member);
  }

  public String sealedName(String name, String idTail) {
    return envelopes.seal("roster", new RosterName(name, idTail), 256);
  }

  public UUID hospitalPartner() {
    return partner("HOSPITAL");
  }

  public UUID partner(String kind) {
    var id = UUID.randomUUID();
    Database.execute(
        """
        insert into roster_partner (id, version, kind, name, state) values (?, 1, ?, '市中心医院', 'ACTIVE')
        """,
        id,
        kind);
    return id;
  }
}
