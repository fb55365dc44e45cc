package org.gonghui.screening.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A member's invitation to one campaign. It is written by the standing rule ([Invitations#invite]), never one by one,
/// and it is the lock under which everything about the member's appointment changes.
@Entity
public class Invitation {

  /// INVITED ⇄ BOOKED → DONE; a missed appointment invites anew.
  @Schema(name = "InvitationState")
  public enum State {
    INVITED,
    BOOKED,
    DONE
  }

  @Id private UUID id;
  private UUID campaignId;
  private UUID memberId;
  private UUID organizationId;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant invitedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Invitation() {}

  /// An appointment stands.
  public void book() {
    state = State.BOOKED;
  }

  /// No appointment stands any more: cancelled or missed.
  public void release() {
    state = State.INVITED;
  }

  /// Examined.
  public void complete() {
    state = State.DONE;
  }

  public UUID id() {
    return id;
  }

  public UUID campaignId() {
    return campaignId;
  }

  public UUID memberId() {
    return memberId;
  }

  public State state() {
    return state;
  }

  UUID organizationId() {
    return organizationId;
  }

  Instant invitedAt() {
    return invitedAt;
  }

  long version() {
    return version;
  }
}
