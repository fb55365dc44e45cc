package org.gonghui.member.stock;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/// Refuses to start where the times would let a copy say "sold out" of a ticket that is to be had.
@Startup
@ApplicationScoped
class SaleConfigCheck {
  SaleConfigCheck(SaleConfig config) {
    if (config.soldOutMemory().isNegative()
        || config.returnedAfter().compareTo(config.soldOutMemory().multipliedBy(2)) < 0) {
      throw new IllegalStateException(
          "gonghui.tickets.returned-after (%s) must be at least twice gonghui.tickets.sold-out-memory (%s)"
              .formatted(config.returnedAfter(), config.soldOutMemory()));
    }
  }
}
