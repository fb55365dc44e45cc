package org.gonghui.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// An operation of no meaning, to be asked by members and partners.
@Path("/v1/probe")
@RunOnVirtualThread
public class Probe {
  private final Me me;

  Probe(Me me) {
    this.me = me;
  }

  @GET
  @Path("/me")
  @RolesAllowed("member")
  public String me() {
    return me.memberId().toString();
  }

  @GET
  @Path("/partner")
  @RolesAllowed("agency")
  public String partner() {
    return "seen";
  }
}
