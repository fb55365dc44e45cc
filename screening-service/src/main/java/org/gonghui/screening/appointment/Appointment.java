package org.gonghui.screening.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.campaign.Session;

/// A place in a session that is taken for an invitation. It changes under the lock of its invitation alone; that one
/// stands per invitation is a unique index.
@Entity
public class Appointment {

  /// BOOKED → ATTENDED or MISSED by the hospital's answer, or CANCELLED; an answer that is retracted books again.
  @Schema(name = "AppointmentState")
  public enum State {
    BOOKED,
    CANCELLED,
    ATTENDED,
    MISSED
  }

  @Id private UUID id;
  private UUID invitationId;
  private UUID sessionId;
  private UUID hospitalId;
  private String number;
  private String checkInCode;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant bookedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Appointment() {}

  Appointment(
      UUID id, UUID invitationId, Session session, AppointmentNumber number, Instant bookedAt) {
    this.id = id;
    this.invitationId = invitationId;
    this.sessionId = session.id();
    this.hospitalId = session.hospitalId();
    this.number = number.number();
    this.checkInCode = number.checkInCode();
    this.state = State.BOOKED;
    this.bookedAt = bookedAt;
  }

  /// The number stays; another hospital's session takes it out of the former one's day list.
  void move(Session session) {
    sessionId = session.id();
    hospitalId = session.hospitalId();
  }

  void cancel() {
    state = State.CANCELLED;
  }

  /// @throws Refusal 409 with the current state
  void requireBooked() {
    if (state != State.BOOKED) {
      throw Refusal.wrongState(state);
    }
  }

  /// The hospital answered.
  public void answer(boolean attended) {
    state = attended ? State.ATTENDED : State.MISSED;
  }

  /// The hospital took its answer back.
  public void reopen() {
    state = State.BOOKED;
  }

  public UUID id() {
    return id;
  }

  public UUID invitationId() {
    return invitationId;
  }

  public UUID sessionId() {
    return sessionId;
  }

  public String number() {
    return number;
  }

  public State state() {
    return state;
  }

  UUID hospitalId() {
    return hospitalId;
  }

  String checkInCode() {
    return checkInCode;
  }

  Instant bookedAt() {
    return bookedAt;
  }

  long version() {
    return version;
  }
}
