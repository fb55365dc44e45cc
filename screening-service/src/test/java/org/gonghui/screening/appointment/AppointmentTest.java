package org.gonghui.screening.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.campaign.Attendance;
import org.gonghui.screening.campaign.Given;
import org.gonghui.screening.campaign.Invitation;
import org.gonghui.screening.campaign.ScreeningSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {
  private static final ScreeningSession OTHER = Given.session(1);

  /// What can happen to it, in the words of the tables below.
  enum Step {
    MOVE,
    CANCEL,
    ATTEND,
    MISS,
    REOPEN
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "BOOKED, MOVE, BOOKED",
    "BOOKED, CANCEL, CANCELLED",
    "BOOKED, ATTEND, ATTENDED",
    "BOOKED, MISS, MISSED",
    "ATTENDED, REOPEN, BOOKED",
    "MISSED, REOPEN, BOOKED",
  })
  void goesOn(Appointment.State from, Step step, Appointment.State to) {
    var appointment = in(from);

    take(appointment, step);

    assertThat(appointment.state()).isEqualTo(to);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "CANCELLED, MOVE",
    "ATTENDED, MOVE",
    "MISSED, MOVE",
    "CANCELLED, CANCEL",
    "ATTENDED, CANCEL",
    "MISSED, CANCEL",
    "CANCELLED, ATTEND",
    "ATTENDED, ATTEND",
    "MISSED, ATTEND",
    "CANCELLED, MISS",
    "ATTENDED, MISS",
    "MISSED, MISS",
    "BOOKED, REOPEN",
    "CANCELLED, REOPEN",
  })
  void refusesWithItsStateAndStaysAsItIs(Appointment.State from, Step step) {
    var appointment = in(from);
    var session = appointment.sessionId();

    assertThatThrownBy(() -> take(appointment, step))
        .hasMessage("STATE_CONFLICT")
        .asInstanceOf(type(Refusal.class))
        .satisfies(
            refusal -> assertThat(refusal.members()).containsEntry("currentState", from.name()));
    assertThat(appointment.state()).isEqualTo(from);
    assertThat(appointment.sessionId()).isEqualTo(session);
  }

  @Test
  void anAnswerTakenBackBooksHerAgainUnlessSheHasBookedSince() {
    var invitation = Given.bookedInvitation();
    var missed = new Answerable(in(Appointment.State.BOOKED), invitation, Given.DATE);
    missed.answer(Attendance.MISSED);
    assertThat(invitation.state()).isEqualTo(Invitation.State.INVITED);

    missed.reopen();
    assertThat(invitation.state()).isEqualTo(Invitation.State.BOOKED);
    missed.answer(Attendance.MISSED);
    invitation.book();
    assertThatThrownBy(missed::reopen).hasMessage("STATE_CONFLICT");
  }

  private static Appointment in(Appointment.State state) {
    var appointment =
        new Appointment(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Given.session(1),
            new AppointmentNumber("S-1", "123456"),
            Instant.parse("2018-11-01T02:00:00Z"));
    switch (state) {
      case BOOKED -> {}
      case CANCELLED -> appointment.cancel();
      case ATTENDED -> appointment.answer(Attendance.ATTENDED);
      case MISSED -> appointment.answer(Attendance.MISSED);
    }
    return appointment;
  }

  private static void take(Appointment appointment, Step step) {
    switch (step) {
      case MOVE -> appointment.move(OTHER);
      case CANCEL -> appointment.cancel();
      case ATTEND -> appointment.answer(Attendance.ATTENDED);
      case MISS -> appointment.answer(Attendance.MISSED);
      case REOPEN -> appointment.reopen();
    }
  }
}
