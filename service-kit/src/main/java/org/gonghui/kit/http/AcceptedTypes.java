package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses an `Accept` that names no type, as one that names none that is made here: RESTEasy reads it late, and takes it for a
/// bug of ours.
@ApplicationScoped
class AcceptedTypes {

  @ServerRequestFilter(nonBlocking = true)
  void refuseUnreadable(ContainerRequestContext request) {
    try {
      var _ = request.getAcceptableMediaTypes();
    } catch (IllegalArgumentException unreadable) {
      throw new Refusal(KitProblem.NOT_ACCEPTABLE);
    }
  }
}
