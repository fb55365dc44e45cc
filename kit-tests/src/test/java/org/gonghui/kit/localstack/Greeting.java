package org.gonghui.kit.localstack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/test/greeting")
class Greeting {

  @GET
  @RolesAllowed("officer")
  public String greet() {
    return "你好";
  }
}
