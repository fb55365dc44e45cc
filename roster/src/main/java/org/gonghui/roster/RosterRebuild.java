package org.gonghui.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.gonghui.kit.event.RebuildAsked;

/// Makes every row of a roster's table older than anything that its topic holds, when it is to be rebuilt.
@ApplicationScoped
class RosterRebuild {
  private static final Map<String, String> TABLES =
      Map.of(
          "roster-organization", "roster_organization",
          "roster-member", "roster_member",
          "roster-account", "roster_account",
          "roster-partner", "roster_partner",
          "roster-hardship", "roster_hardship");

  private final EntityManager entities;

  RosterRebuild(EntityManager entities) {
    this.entities = entities;
  }

  void outdate(@Observes RebuildAsked rebuild) {
    var table = TABLES.get(rebuild.channel());
    if (table != null) {
      entities.createNativeQuery("update " + table + " set version = -1").executeUpdate();
    }
  }
}
