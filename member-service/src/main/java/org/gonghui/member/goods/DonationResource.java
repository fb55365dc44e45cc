package org.gonghui.member.goods;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Donated goods over HTTP.
@Path("/v1/donations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "goods")
@RunOnVirtualThread
class DonationResource {
  private final DonationDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  DonationResource(DonationDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// Writes down what was promised (M10).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "addDonation",
      summary = "Add a donation of goods",
      description =
          "What is donated to a union in the caller's scope: its kind (an open list), how many pieces were promised, and by"
              + " which agreement. It is there to be allotted once it was received.")
  @APIResponseSchema(
      value = DonationView.class,
      responseCode = "201",
      responseDescription = "Added; nothing of it was received yet.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: REQUIRED of the donor where no agreement names one.")
  @APIResponse(
      responseCode = "422",
      description = "AGREEMENT_DOES_NOT_COVER: it is not in force today, or not about this kind.")
  public RestResponse<DonationView> add(@NotNull @Valid DonationBody body) {
    var added = desk.add(body);
    return Answers.created(added.view(), "/v1/donations", added.id(), added.version());
  }

  /// One donation in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getDonation",
      summary = "Read a donation of goods",
      description =
          "Reads one donation to a union in the caller's scope, with its balance: received = in store + allotted + handed over.")
  public RestResponse<DonationView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(), found.version());
  }

  /// The donations in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listDonations",
      summary = "List donations of goods",
      description =
          "Lists the donations to unions in the caller's scope, in the order in which they were added; `organization` narrows"
              + " to one and all below it.")
  public Page<DonationView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("agreement") @Nullable UUID agreement,
      @BeanParam Paging paging) {
    var filter = new DonationFilter(organization, kind, agreement);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset)).map(Donation::view);
  }

  /// Takes what came into store.
  @POST
  @Path("/{id}/deliveries")
  @RolesAllowed(Roles.OFFICER)
  @Idempotent(required = true)
  @Operation(
      operationId = "receiveDonation",
      summary = "Receive a delivery",
      description =
          "Takes pieces that came into store, by their delivery note; a donation may come in parts.")
  @APIResponseSchema(
      value = DeliveryView.class,
      responseCode = "201",
      responseDescription = "Received.")
  @APIResponse(
      responseCode = "409",
      description = "DELIVERY_NOTE_KNOWN: this note of the donation was counted before.")
  @APIResponse(
      responseCode = "422",
      description = "MORE_THAN_PROMISED: it says how many are still to come.")
  public RestResponse<DeliveryView> receive(@PathParam("id") UUID id, DeliveryBody delivery) {
    var received = desk.receive(id, () -> bodies.check(delivery));
    return Answers.created(
        received.view(), URI.create("/v1/donations/" + id + "/deliveries"), received.version());
  }

  /// What came of a donation.
  @GET
  @Path("/{id}/deliveries")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listDeliveries",
      summary = "List the deliveries of a donation",
      description =
          "What came of a donation in the caller's scope, in the order in which it was written down.")
  public Page<DeliveryView> deliveries(@PathParam("id") UUID id, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, id);
    return keyset.page(desk.deliveries(id, keyset)).map(Delivery::view);
  }
}
