package org.gonghui.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import java.util.UUID;

/// An operation of no meaning, to be asked by members and partners.
@Path("/v1/probe")
@RunOnVirtualThread
public class Probe {
  private final Me me;
  private final FourEyes eyes;

  Probe(Me me, FourEyes eyes) {
    this.me = me;
    this.eyes = eyes;
  }

  @GET
  @Path("/me")
  @RolesAllowed("member")
  public String me() {
    return me.memberId().toString();
  }

  @GET
  @Path("/four-eyes/{involved}")
  @RolesAllowed("officer")
  public String decide(@PathParam("involved") UUID involved) {
    eyes.requireNoneOf(Set.of(involved));
    return "decided";
  }

  @GET
  @Path("/partner")
  @RolesAllowed("agency")
  public String partner() {
    return "seen";
  }
}
