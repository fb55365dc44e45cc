package org.gonghui.kit.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/// Writes notes that belong to a person, for the tests of rights.
@Path("/v1/own-notes")
@RunOnVirtualThread
public class OwnNoteResource {
  private final NoteDesk desk;
  private final Caller caller;
  private final Ids ids;

  OwnNoteResource(NoteDesk desk, Caller caller, Ids ids) {
    this.desk = desk;
    this.caller = caller;
    this.ids = ids;
  }

  public record OwnNote(UUID id, UUID owner) {}

  @POST
  @Idempotent
  @RolesAllowed("member")
  public RestResponse<OwnNote> write() {
    var owner =
        caller
            .self()
            .orElseThrow(() -> new Refusal(KitProblem.MEMBERSHIP_NOT_YET_KNOWN).retryAfter(1));
    var id = desk.write(ids.next().toString());
    return Answers.created(new OwnNote(id, owner), "/v1/own-notes", id, 0);
  }
}
