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
import org.gonghui.screening.campaign.Attendance;
import org.gonghui.screening.campaign.ScreeningSession;

/// A place in a session that is taken for an invitation. It changes under the lock of its invitation alone; that one
/// stands per invitation is a unique index.
@Entity
class Appointment {

  /// BOOKED → ATTENDED or MISSED by the hospital's answer, or CANCELLED; an answer that is retracted books again.
  @Schema(name = "AppointmentState")
  enum State {
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
      UUID id,
      UUID invitationId,
      ScreeningSession session,
      AppointmentNumber number,
      Instant bookedAt) {
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
  ///
  /// @throws Refusal 409 with the current state
  void move(ScreeningSession session) {
    requireBooked();
    sessionId = session.id();
    hospitalId = session.hospitalId();
  }

  /// @throws Refusal 409 with the current state
  void cancel() {
    requireBooked();
    state = State.CANCELLED;
  }

  /// @throws Refusal 409 with the current state
  void requireBooked() {
    switch (state) {
      case BOOKED -> {}
      case CANCELLED, ATTENDED, MISSED -> throw Refusal.wrongState(state);
    }
  }

  /// The hospital answered.
  ///
  /// @throws Refusal 409 with the current state
  void answer(Attendance attendance) {
    requireBooked();
    state =
        switch (attendance) {
          case ATTENDED -> State.ATTENDED;
          case MISSED -> State.MISSED;
        };
  }

  /// The hospital took its answer back.
  ///
  /// @return what it had answered
  /// @throws Refusal 409 with the current state, where there is no answer
  Attendance reopen() {
    var answered =
        switch (state) {
          case ATTENDED -> Attendance.ATTENDED;
          case MISSED -> Attendance.MISSED;
          case BOOKED, CANCELLED -> throw Refusal.wrongState(state);
        };
    state = State.BOOKED;
    return answered;
  }

  UUID id() {
    return id;
  }

  UUID invitationId() {
    return invitationId;
  }

  UUID sessionId() {
    return sessionId;
  }

  String number() {
    return number;
  }

  State state() {
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
