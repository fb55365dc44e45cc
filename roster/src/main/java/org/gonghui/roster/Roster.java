package org.gonghui.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.sealing.Envelopes;

/// Members and partners as this service was told of them, read from its own tables. What belongs to the caller's
/// scope is not asked here: business rows carry the organisation and are loaded by scoped queries.
@ApplicationScoped
public class Roster {
  private static final String CHANNEL = "roster";

  /// Whose union has not arrived yet is kept and becomes visible with it.
  private static final String MEMBERS =
      """
      select m.id, m.organization_id, m.sex, m.birth_year, m.birth_month, m.employment_form, m.status,
          m.sealed_name, m.merged_into
      from roster_member m join roster_organization o on o.id = m.organization_id
      where not m.erased and not o.erased and m.id = any(?)
      """;

  /// A survivor may have been merged in turn, and the later merge may have arrived first.
  private static final String SURVIVORS =
      """
      with recursive chain(merged, survivor, depth) as (
        select id, merged_into, 1 from roster_member
          where id = any(?) and not erased and merged_into is not null
        union all
        select c.merged, m.merged_into, c.depth + 1 from chain c join roster_member m on m.id = c.survivor
          where m.merged_into is not null and c.depth < 16)
      select distinct on (merged) merged, survivor from chain order by merged, depth desc
      """;

  private final RosterTables tables;
  private final Envelopes envelopes;

  Roster(RosterTables tables, Envelopes envelopes) {
    this.tables = tables;
    this.envelopes = envelopes;
  }

  /// A member who is known here together with their union. One who was merged is found under the old id and names the
  /// survivor.
  public Optional<RosterMember> member(UUID id) {
    return tables.first(MEMBERS, Roster::readMember, (Object) new UUID[] {id});
  }

  /// Whether this service was told that the member's record is no more, as after a restore to before they joined.
  public boolean isGone(UUID member) {
    return tables
        .first("select 1 from roster_member where id = ? and erased", row -> true, member)
        .isPresent();
  }

  /// The members of these ids that are known here, by id, in one statement.
  public Map<UUID, RosterMember> members(Collection<UUID> ids) {
    return tables.all(MEMBERS, Roster::readMember, (Object) ids.toArray(UUID[]::new)).stream()
        .collect(Collectors.toMap(RosterMember::id, Function.identity()));
  }

  /// Of these members the ones that were merged, with the member that each is now, after all merges known here.
  public Map<UUID, UUID> survivors(Collection<UUID> ids) {
    return tables
        .all(
            SURVIVORS,
            row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            (Object) ids.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The member that this one is now: itself unless it was merged.
  public UUID survivor(UUID id) {
    return survivors(List.of(id)).getOrDefault(id, id);
  }

  /// The member that a login is bound to, after merges; empty where the binding, the member or their union has not
  /// arrived. Of two bindings of one login the later counts.
  public Optional<UUID> memberOf(String issuer, String subject) {
    return tables.first(
        """
        with recursive bound(id, depth) as (
          (select member_id, 0 from roster_account where issuer = ? and subject = ? and not erased
             order by bound_at desc, version desc limit 1)
          union all
          select m.merged_into, depth + 1 from bound b join roster_member m on m.id = b.id
            where m.merged_into is not null and depth < 16)
        select b.id from bound b join roster_member m on m.id = b.id
          join roster_organization o on o.id = m.organization_id
          where not m.erased and not o.erased and m.merged_into is null
        """,
        row -> row.getObject(1, UUID.class),
        issuer,
        subject);
  }

  /// A partner, active or suspended.
  public Optional<RosterPartner> partner(UUID id) {
    return tables.first(
        "select id, kind, name, state = 'ACTIVE' from roster_partner where id = ? and not erased",
        row ->
            new RosterPartner(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4)),
        id);
  }

  /// Opens a member's name. The reader records the read in the audit: this does not know the purpose.
  public RosterName name(RosterMember member) {
    return envelopes.open(CHANNEL, member.sealedName(), RosterName.class);
  }

  private static RosterMember readMember(ResultSet row) throws SQLException {
    return new RosterMember(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, UUID.class));
  }
}
