package org.gonghui.screening.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/// What a test about states begins with, without a database.
public final class Given {
  public static final LocalDate DATE = LocalDate.of(2018, 11, 9);

  private Given() {}

  /// Invited, and nothing done with it.
  public static Invitation invitation() {
    return new Invitation();
  }

  public static Invitation bookedInvitation() {
    var invitation = invitation();
    invitation.book();
    return invitation;
  }

  public static ScreeningSession session(int places) {
    return new ScreeningSession(
        UUID.randomUUID(),
        new UUID(1, 1),
        new PlanSession(UUID.randomUUID(), DATE, LocalTime.of(9, 0), places));
  }
}
