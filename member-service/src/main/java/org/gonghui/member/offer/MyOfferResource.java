package org.gonghui.member.offer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.gonghui.member.contract.OfferCategory;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Offers over HTTP, for members.
@Path("/v1/me/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RunOnVirtualThread
class MyOfferResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login belongs to nobody who is or was a member.";

  private final MyOfferDesk desk;
  private final Cursors cursors;
  private final OfferViews views;

  MyOfferResource(MyOfferDesk desk, Cursors cursors, OfferViews views) {
    this.desk = desk;
    this.cursors = cursors;
    this.views = views;
  }

  /// What is offered to the caller today.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyOffers",
      summary = "List what I am offered",
      description =
          "Offers that are in force today, contract and merchant too, and that are for members of the caller's union and"
              + " the place where it lies. `category` narrows to one kind, `division` to what is for that place.")
  @APIResponse(responseCode = "200", description = "The offers.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<OfferView> list(
      @QueryParam("category") @Nullable OfferCategory category,
      @QueryParam("division") @Nullable @Pattern(regexp = "[1-9]\\d{5}(\\d{3})?") String division,
      @BeanParam Paging paging) {
    var wish = new Offers.Wish(category, division);
    var keyset = cursors.byId(paging, wish.parts());
    return keyset.page(desk.list(wish, keyset).all(views::ofAll));
  }

  /// One offer that the caller may have today.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyOffer",
      summary = "Read what I am offered",
      description = "Reads one offer that is in force today and that the caller may have.")
  @APIResponse(responseCode = "200", description = "The offer.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<OfferView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(views.of(found), found.version());
  }
}
