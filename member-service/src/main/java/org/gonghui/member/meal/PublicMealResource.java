package org.gonghui.member.meal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;

/// Which days have meals, over HTTP, for everybody.
@Path("/v1/public-stations/{id}/meals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meals")
@RunOnVirtualThread
class PublicMealResource {
  private final MealDesk desk;
  private final Cursors cursors;

  PublicMealResource(MealDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// The days from today on; readable without a login.
  @GET
  @PermitAll
  @Operation(
      operationId = "listMealDays",
      summary = "List the days on which a station has meals",
      description =
          "Lists the days from today on for which a station offers meals, with what a portion costs and how many are left.")
  @APIResponse(responseCode = "200", description = "The days.")
  @APIResponse(responseCode = "404", description = "NOT_FOUND: no open station has this id.")
  public Page<MealsLeft> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    var keyset = cursors.from(LocalDate.EPOCH, paging, id);
    return keyset.page(desk.days(id, keyset)).map(MealDay::left);
  }
}
