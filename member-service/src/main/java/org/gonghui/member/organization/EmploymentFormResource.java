package org.gonghui.member.organization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The forms of employment over HTTP; readable without a login.
@Path("/v1/employment-forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "joining")
@RunOnVirtualThread
class EmploymentFormResource {
  private final EmploymentFormDesk desk;

  EmploymentFormResource(EmploymentFormDesk desk) {
    this.desk = desk;
  }

  /// All forms that are known.
  @Schema(name = "EmploymentFormList")
  record EmploymentFormList(List<EmploymentForm> items) {}

  /// The forms of employment that people join by (M2, M5).
  @GET
  @PermitAll
  @Operation(
      operationId = "listEmploymentForms",
      summary = "Read the forms of employment",
      description =
          "The codes that applications and lists name, with their names: the eight groups of new-form workers, employees and"
              + " others. The list is open: a federation adds to it.")
  @APIResponse(responseCode = "200", description = "As they are now.")
  public EmploymentFormList list() {
    return new EmploymentFormList(desk.all());
  }
}
