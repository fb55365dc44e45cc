package org.gonghui.screening.campaign;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;

/// An invitation as its member and officers see it.
@Schema(name = "ScreeningInvitation")
record InvitationView(
    UUID id,
    UUID campaignId,
    UUID memberId,
    UUID organizationId,
    Invitation.State state,
    Instant invitedAt,
    String etag) {

  static InvitationView of(Invitation invitation) {
    return new InvitationView(
        invitation.id(),
        invitation.campaignId(),
        invitation.memberId(),
        invitation.organizationId(),
        invitation.state(),
        invitation.invitedAt(),
        Answers.etag(invitation.version()));
  }
}
