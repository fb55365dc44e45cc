package org.gonghui.kit.identity;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses the token of a partner that is not known or suspended, whatever it asks for: 403 `PARTNER_NOT_ACTIVE`.
class PartnerCheck {
  private final Caller caller;
  private final Instance<Partners> partners;

  PartnerCheck(Caller caller, Instance<Partners> partners) {
    this.caller = caller;
    this.partners = partners;
  }

  @ServerRequestFilter(priority = Priorities.USER + 1)
  void refuseInactivePartners(ContainerRequestContext request) {
    if (request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
      caller.partner().ifPresent(this::check);
    }
  }

  private void check(UUID partner) {
    if (partners.stream().noneMatch(known -> known.isActive(partner))) {
      throw new Refusal(KitProblem.PARTNER_NOT_ACTIVE);
    }
  }
}
