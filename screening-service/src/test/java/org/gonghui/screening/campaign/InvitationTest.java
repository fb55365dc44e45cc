package org.gonghui.screening.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationTest {

  /// What can happen to it, in the words of the table below.
  enum Step {
    BOOK,
    RELEASE,
    ATTEND,
    MISS,
    REOPEN_ATTENDED,
    REOPEN_MISSED
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "INVITED, BOOK, BOOKED",
    "BOOKED, RELEASE, INVITED",
    "BOOKED, ATTEND, DONE",
    "BOOKED, MISS, INVITED",
    "DONE, REOPEN_ATTENDED, BOOKED",
    "INVITED, REOPEN_MISSED, BOOKED",
  })
  void goesOn(Invitation.State from, Step step, Invitation.State to) {
    var invitation = in(from);

    take(invitation, step);

    assertThat(invitation.state()).isEqualTo(to);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "BOOKED, BOOK, ALREADY_BOOKED",
    "DONE, BOOK, ALREADY_BOOKED",
    "INVITED, RELEASE, STATE_CONFLICT",
    "DONE, RELEASE, STATE_CONFLICT",
    "INVITED, ATTEND, STATE_CONFLICT",
    "DONE, ATTEND, STATE_CONFLICT",
    "INVITED, MISS, STATE_CONFLICT",
    "DONE, MISS, STATE_CONFLICT",
    "INVITED, REOPEN_ATTENDED, STATE_CONFLICT",
    "BOOKED, REOPEN_ATTENDED, STATE_CONFLICT",
    "BOOKED, REOPEN_MISSED, STATE_CONFLICT", // she has booked again since
    "DONE, REOPEN_MISSED, STATE_CONFLICT",
  })
  void refusesWithItsStateAndStaysAsItIs(Invitation.State from, Step step, String code) {
    var invitation = in(from);

    assertThatThrownBy(() -> take(invitation, step))
        .hasMessage(code)
        .asInstanceOf(type(Refusal.class))
        .satisfies(
            refusal -> assertThat(refusal.members()).containsEntry("currentState", from.name()));
    assertThat(invitation.state()).isEqualTo(from);
  }

  @Test
  void whoMissedItBooksAgain() {
    var invitation = in(Invitation.State.BOOKED);
    invitation.answer(Attendance.MISSED);

    invitation.book();

    assertThat(invitation.state()).isEqualTo(Invitation.State.BOOKED);
  }

  private static Invitation in(Invitation.State state) {
    return switch (state) {
      case INVITED -> Given.invitation();
      case BOOKED -> Given.bookedInvitation();
      case DONE -> {
        var invitation = Given.bookedInvitation();
        invitation.answer(Attendance.ATTENDED);
        yield invitation;
      }
    };
  }

  private static void take(Invitation invitation, Step step) {
    switch (step) {
      case BOOK -> invitation.book();
      case RELEASE -> invitation.release();
      case ATTEND -> invitation.answer(Attendance.ATTENDED);
      case MISS -> invitation.answer(Attendance.MISSED);
      case REOPEN_ATTENDED -> invitation.reopen(Attendance.ATTENDED);
      case REOPEN_MISSED -> invitation.reopen(Attendance.MISSED);
    }
  }
}
