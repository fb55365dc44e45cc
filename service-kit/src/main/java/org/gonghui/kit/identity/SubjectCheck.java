package org.gonghui.kit.identity;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a token that names nobody (no `sub`), whatever signed it: keys of repeated calls, four eyes and the audit go by
/// who acts.
class SubjectCheck {
  private final JsonWebToken token;

  SubjectCheck(JsonWebToken token) {
    this.token = token;
  }

  @ServerRequestFilter(priority = Priorities.USER + 2)
  void refuseNobody(ContainerRequestContext request) {
    if (request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
        && token.getRawToken() != null
        && token.getSubject() == null) {
      throw new Refusal(KitProblem.UNAUTHENTICATED);
    }
  }
}
