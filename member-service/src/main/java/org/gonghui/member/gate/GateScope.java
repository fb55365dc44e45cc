package org.gonghui.member.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sql.Sql;

/// Whose gate an item's is: an officer's whose scope its event is in, and a merchant's who works for the event's union, one
/// above it or one below it, or for all.
@ApplicationScoped
class GateScope {
  private static final String OF_OFFICER =
      """
      select 1 from ticket_stock s join ticket_event e on e.id = s.event_id
      where s.item_id = ? and exists (
        select 1 from scope_closure c where c.descendant = e.organization_id and c.ancestor = any (?))
      """;

  private static final String OF_MERCHANT =
      """
      select 1 from ticket_stock s join ticket_event e on e.id = s.event_id join partner p on p.id = ?
      where s.item_id = ? and (p.organization_id is null or exists (
        select 1 from scope_closure c
        where (c.descendant, c.ancestor) in (
          (e.organization_id, p.organization_id), (p.organization_id, e.organization_id))))
      """;

  private final DataSource database;
  private final Caller caller;

  GateScope(DataSource database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  /// @throws Refusal 404 where the item is none of the caller's
  void require(UUID item) {
    var found =
        caller.has(Roles.OFFICER)
            ? ofOfficer(item)
            : ofMerchant(
                item, caller.partner().orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN)));
    if (found.isEmpty()) {
      throw Refusal.notFound();
    }
  }

  private List<Integer> ofOfficer(UUID item) {
    return Sql.list(
        database,
        OF_OFFICER,
        select -> {
          select.setObject(1, item);
          select.setArray(
              2, select.getConnection().createArrayOf("uuid", caller.organizations().toArray()));
        },
        row -> row.getInt(1));
  }

  private List<Integer> ofMerchant(UUID item, UUID merchant) {
    return Sql.list(
        database,
        OF_MERCHANT,
        select -> {
          select.setObject(1, merchant);
          select.setObject(2, item);
        },
        row -> row.getInt(1));
  }
}
