package org.gonghui.member.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

/// Activities over HTTP, for members.
@Path("/v1/me/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
@RunOnVirtualThread
class MyActivityResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final MyActivityDesk desk;
  private final Cursors cursors;

  MyActivityResource(MyActivityDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Activities that the caller may come to.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyActivities",
      summary = "List activities for me",
      description =
          "Published activities that have not ended and in whose audience the caller is, with the places that are left, how"
              + " many wait, and the caller's own registration.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<MyActivityView> list(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.list(keyset));
  }

  /// One activity that the caller may come to, or has registered for.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyActivity",
      summary = "Read an activity for me",
      description =
          "An activity in whose audience the caller is, or for which they have registered, with the places that are left.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<MyActivityView> get(@PathParam("id") UUID id) {
    var activity = desk.get(id);
    return Answers.ok(activity, activity.etag());
  }
}
