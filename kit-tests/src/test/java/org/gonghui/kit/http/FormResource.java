package org.gonghui.kit.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers with what it read, for the tests of how values are written.
@Path("/v1/forms")
@RunOnVirtualThread
@RolesAllowed("officer")
public class FormResource {
  private final MergePatch patches;

  FormResource(MergePatch patches) {
    this.patches = patches;
  }

  public enum Colour {
    RED,
    GREEN
  }

  public record Form(
      @Nullable String text,
      @Nullable List<String> texts,
      @Nullable LocalDate day,
      @Nullable LocalTime time,
      @Nullable Instant at,
      @Nullable Colour colour,
      @Nullable UUID of) {}

  public record Order(
      @NotBlank @Size(max = 200) String name,
      @Min(1) int count,
      @Size(max = 3) List<@NotBlank String> items) {}

  @POST
  @Path("orders")
  public Order order(@NotNull @Valid Order order) {
    return order;
  }

  @POST
  public Form read(Form form) {
    return form;
  }

  @PATCH
  @Consumes("application/merge-patch+json")
  public Form patch(byte[] patch) {
    return patches.apply(new Form(null, null, null, null, null, null, null), patch, Form.class);
  }

  @GET
  @Path("{id}")
  public Form find(
      @PathParam("id") UUID id,
      @QueryParam("text") @Nullable String text,
      @QueryParam("count") @Nullable Integer count,
      @QueryParam("of") @Nullable UUID of,
      @QueryParam("day") @Nullable LocalDate day,
      @QueryParam("at") @Nullable Instant at,
      @QueryParam("colour") @Nullable Colour colour) {
    return new Form(text, null, day, null, at, colour, of);
  }
}
