package org.gonghui.screening.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.ScreeningProblem;

/// A member's invitation to one campaign. It is written by the standing rule ([StandingRule#invite]), never one by one,
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
  private State state = State.INVITED;

  private Instant invitedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Invitation() {}

  /// An appointment stands.
  ///
  /// @throws Refusal 409 `ALREADY_BOOKED` where one stood before
  public void book() {
    state =
        switch (state) {
          case INVITED -> State.BOOKED;
          case BOOKED, DONE ->
              throw new Refusal(ScreeningProblem.ALREADY_BOOKED).with("currentState", state.name());
        };
  }

  /// The appointment stands no more: it was cancelled.
  ///
  /// @throws Refusal 409 with the current state
  public void release() {
    state =
        switch (state) {
          case BOOKED -> State.INVITED;
          case INVITED, DONE -> throw Refusal.wrongState(state);
        };
  }

  /// The hospital answered: she was examined, or missed it and may book again.
  ///
  /// @throws Refusal 409 with the current state
  public void answer(Attendance attendance) {
    state =
        switch (state) {
          case BOOKED ->
              switch (attendance) {
                case ATTENDED -> State.DONE;
                case MISSED -> State.INVITED;
              };
          case INVITED, DONE -> throw Refusal.wrongState(state);
        };
  }

  /// The hospital took its answer back: the appointment stands again.
  ///
  /// @param attendance what it had answered
  /// @throws Refusal 409 with the current state, where she missed it and has booked again since
  public void reopen(Attendance attendance) {
    var answered =
        switch (attendance) {
          case ATTENDED -> State.DONE;
          case MISSED -> State.INVITED;
        };
    if (state != answered) {
      throw Refusal.wrongState(state);
    }
    state = State.BOOKED;
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
