package org.gonghui.member.stock;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.config.Settings;

/// Refuses to start where the times would let a copy say "sold out" of a ticket that is to be had.
@Startup
@ApplicationScoped
class SaleConfigCheck {
  SaleConfigCheck(SaleConfig config) {
    var settings = new Settings("gonghui.tickets");
    settings.require(!config.soldOutMemory().isNegative(), "sold-out-memory must not be negative");
    settings.require(
        config.returnedAfter().compareTo(config.soldOutMemory().multipliedBy(2)) >= 0,
        "returned-after (%s) must be at least twice gonghui.tickets.sold-out-memory (%s)"
            .formatted(config.returnedAfter(), config.soldOutMemory()));
  }
}
