package org.gonghui.kit.identity;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses the token of a partner that is not known or suspended, and a partner's role without a partner of that kind,
/// whatever it asks for: 403 `PARTNER_NOT_ACTIVE`.
class PartnerCheck {
  private final Caller caller;
  private final Instance<Partners> partners;

  PartnerCheck(Caller caller, Instance<Partners> partners) {
    this.caller = caller;
    this.partners = partners;
  }

  @ServerRequestFilter(priority = Priorities.USER + 1)
  void refuseOthers(ContainerRequestContext request) {
    if (request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION) && !isAllowed()) {
      throw new Refusal(KitProblem.PARTNER_NOT_ACTIVE);
    }
  }

  private boolean isAllowed() {
    var partner = caller.partner();
    var kind = partner.flatMap(this::activeKind);
    return kind.isPresent() == partner.isPresent()
        && caller.roles().stream()
            .filter(Roles.OF_PARTNERS::contains)
            .map(role -> Optional.of(role.toUpperCase(Locale.ROOT)))
            .allMatch(kind::equals);
  }

  private Optional<String> activeKind(UUID partner) {
    return partners.stream().flatMap(known -> known.activeKind(partner).stream()).findFirst();
  }
}
