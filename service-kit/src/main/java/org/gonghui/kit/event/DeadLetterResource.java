package org.gonghui.kit.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.event.DeadLetter.State;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.OwnName;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Dead letters for operators. Every service has these operations under its own name.
@Path("/v1/operations/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For operators of the system.")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class DeadLetterResource {
  private static final int AT_ONCE = 200;

  private final DeadLetterDesk desk;
  private final DeadLetters letters;
  private final Replays replays;
  private final Cursors cursors;
  private final OwnName own;

  DeadLetterResource(
      DeadLetterDesk desk, DeadLetters letters, Replays replays, Cursors cursors, OwnName own) {
    this.desk = desk;
    this.letters = letters;
    this.replays = replays;
    this.cursors = cursors;
    this.own = own;
  }

  /// @param cause types and codes of what failed
  /// @param tries how often it was given up; 0 where it only waits behind one of its key
  public record DeadLetterView(
      UUID id,
      String consumer,
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      String cause,
      Instant failedAt,
      int tries,
      String state) {
    static DeadLetterView of(DeadLetter letter) {
      return new DeadLetterView(
          letter.id(),
          letter.consumer(),
          letter.topic(),
          letter.partition(),
          letter.offset(),
          letter.key(),
          letter.cause(),
          letter.failedAt(),
          letter.tries(),
          letter.state().name());
    }
  }

  /// @param replaying how many are tried again
  public record ReplayView(int replaying) {}

  /// Lists them in the order in which they were given up.
  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "List events that could not be taken",
      description = "In the order in which they were given up; states OPEN, REPLAYED, DISCARDED.")
  public Page<DeadLetterView> list(
      @PathParam("service") String name,
      @QueryParam("state") @Nullable String state,
      @QueryParam("consumer") @Nullable String consumer,
      @BeanParam Paging paging) {
    own.require(name);
    var keyset = cursors.byId(paging, state, consumer);
    var asked = state(state);
    return keyset
        .page(
            keyset.read(
                (after, most) -> letters.page(asked, consumer, after, most),
                () -> letters.count(asked, consumer),
                DeadLetter::id))
        .map(DeadLetterView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getDeadLetter",
      summary = "Read an event that could not be taken",
      description = "Its state tells what became of a replay.")
  public DeadLetterView get(@PathParam("service") String name, @PathParam("id") UUID id) {
    own.require(name);
    return DeadLetterView.of(letters.find(id).orElseThrow(Refusal::notFound));
  }

  /// Has one taken again by the consumer that gave it up, and after it what is parked behind it; their states tell later
  /// whether that worked.
  @POST
  @Path("/{id}/replay")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Have an event tried again",
      description =
          "Answered before it is tried; it is REPLAYED once that worked, else it stays OPEN with one more try. What is parked"
              + " behind it (tries 0) follows it, in order.")
  @APIResponseSchema(
      value = DeadLetterView.class,
      responseCode = "202",
      responseDescription = "Will be tried again; its state tells at the location.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: it is not open, see `currentState`. CONSUMER_GONE: this service has no such consumer any more.")
  public RestResponse<DeadLetterView> replay(
      @PathParam("service") String name, @PathParam("id") UUID id) {
    own.require(name);
    var asked = desk.askReplay(id);
    replays.replay(asked);
    return Answers.accepted(DeadLetterView.of(asked), URI.create(self(name) + "/" + asked.id()));
  }

  /// Has all open ones taken again, in the order in which they were given up.
  @POST
  @Path("/replay")
  @Operation(
      operationId = "replayDeadLetters",
      summary = "Have all open events tried again",
      description = "All open ones, of one consumer where it is named; in the order given up.")
  @APIResponseSchema(
      value = ReplayView.class,
      responseCode = "202",
      responseDescription = "Will be tried again.")
  public RestResponse<ReplayView> replayAll(
      @PathParam("service") String name, @QueryParam("consumer") @Nullable String consumer) {
    own.require(name);
    var known = replays.channels(Optional.ofNullable(consumer));
    var last = desk.newest();
    int count = last.map(end -> replayUpTo(known, end)).orElse(0);
    return Answers.accepted(new ReplayView(count), self(name));
  }

  /// Puts one away for good.
  @POST
  @Path("/{id}/discard")
  @Operation(
      operationId = "discardDeadLetter",
      summary = "Put an event away",
      description =
          "It is not tried again and stays listed as DISCARDED. What is parked behind it, and what of its key comes later, waits until the first of these is replayed or discarded in turn.")
  public DeadLetterView discard(@PathParam("service") String name, @PathParam("id") UUID id) {
    own.require(name);
    return DeadLetterView.of(desk.discard(id));
  }

  private int replayUpTo(Set<String> consumers, UUID last) {
    int count = 0;
    var after = Keyset.BEFORE_ALL;
    for (var open = desk.askReplayOfNext(consumers, after, last, AT_ONCE); !open.isEmpty(); ) {
      open.forEach(replays::replay);
      count += open.size();
      after = open.getLast().id();
      open = desk.askReplayOfNext(consumers, after, last, AT_ONCE);
    }
    return count;
  }

  private static URI self(String service) {
    return URI.create("/v1/operations/" + service + "/dead-letters");
  }

  private static @Nullable State state(@Nullable String state) {
    try {
      return state == null ? null : State.valueOf(state);
    } catch (IllegalArgumentException unknown) {
      throw (Refusal) Refusal.invalid("state", "UNKNOWN_VALUE").initCause(unknown);
    }
  }
}
