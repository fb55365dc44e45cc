package org.gonghui.kit.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A resource that only the tests of this package have.
@Path("/v1/notes")
@RunOnVirtualThread
public class NoteResource {
  private final NoteDesk desk;
  private final BodyCheck body;
  private final MergePatch patches;
  private final Preconditions preconditions;
  private final Reading reading;

  NoteResource(
      NoteDesk desk,
      BodyCheck body,
      MergePatch patches,
      Preconditions preconditions,
      Reading reading) {
    this.desk = desk;
    this.body = body;
    this.patches = patches;
    this.preconditions = preconditions;
    this.reading = reading;
  }

  public record NoteRequest(
      @NotBlank String title,
      @NotNull Money price,
      @Nullable Integer copies,
      @Nullable Boolean pinned,
      @Nullable Colour colour) {}

  public enum Colour {
    RED
  }

  public record NoteView(UUID id, String title, Money price) {}

  @POST
  @Idempotent(required = true)
  @RolesAllowed("officer")
  public RestResponse<NoteView> write(@NotNull @Valid NoteRequest request) {
    var id = desk.write(request.title());
    return Answers.created(new NoteView(id, request.title(), request.price()), "/v1/notes", id, 1);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed("officer")
  public RestResponse<NoteView> change(UUID id, NoteRequest request) {
    if (!desk.knows(id)) {
      throw Refusal.notFound();
    }
    body.check(request);
    preconditions.requireMatch(1);
    return Answers.ok(new NoteView(id, request.title(), request.price()), 2);
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @RolesAllowed("officer")
  public RestResponse<NoteView> amend(UUID id, @NotNull byte[] patch) {
    var current = new NoteRequest("before", Money.yuan(10), null, null, null);
    var amended = body.check(patches.apply(current, patch, NoteRequest.class));
    return Answers.ok(new NoteView(id, amended.title(), amended.price()), 2);
  }

  /// Counts what it is sent, of any length.
  @POST
  @Path("size")
  @Consumes("text/plain")
  @RolesAllowed("officer")
  public long size(InputStream body) throws IOException {
    reading.begin();
    return body.transferTo(OutputStream.nullOutputStream());
  }

  @GET
  @RolesAllowed("officer")
  public long count(@RestQuery @Nullable String title) {
    return desk.count();
  }

  /// A decision of a person.
  @POST
  @Path("approval")
  @HumanDecision
  @RolesAllowed("approver")
  public String approve() {
    return "approved";
  }

  /// Answers with the words it read.
  @GET
  @Path("words")
  @RolesAllowed("officer")
  public String words(
      @QueryParam("dry") @DefaultValue("false") boolean dry,
      @QueryParam("held") @Nullable Boolean held) {
    return dry + " " + held;
  }

  /// Nobody said who may call it.
  @GET
  @Path("unannotated")
  public String unannotated() {
    return "never seen";
  }
}
