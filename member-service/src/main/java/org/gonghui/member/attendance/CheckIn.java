package org.gonghui.member.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.activity.ActivityFacts;
import org.gonghui.member.registration.RegistrationFacts;

/// What a door is told of a code that was shown to it.
sealed interface CheckIn {
  record Valid(RegistrationFacts registration) implements CheckIn {}

  record Refused(Reason reason) implements CheckIn {}

  /// Why nobody is checked in.
  @Schema(name = "CheckInRefusal")
  enum Reason {
    UNKNOWN,
    OTHER_ACTIVITY,
    USED,
    CANCELLED,
    EXPIRED,
    TOO_EARLY,
    TOO_LATE
  }

  /// @param activity whose door it is
  /// @param openBefore how long before it begins its door opens
  static CheckIn of(
      Optional<RegistrationFacts> shown, ActivityFacts activity, Duration openBefore, Instant now) {
    return shown
        .map(registration ->
            reason(registration, activity, openBefore, now)
                .<CheckIn>map(Refused::new)
                .orElseGet(() -> new Valid(registration)))
        .orElseGet(() -> new Refused(Reason.UNKNOWN));
  }

  private static Optional<Reason> reason(
      RegistrationFacts registration, ActivityFacts activity, Duration openBefore, Instant now) {
    if (!registration.activityId().equals(activity.id())) {
      return Optional.of(Reason.OTHER_ACTIVITY);
    }
    return switch (registration.state()) {
      case ATTENDED -> Optional.of(Reason.USED);
      // who waits has no code
      case WAITING, CANCELLED -> Optional.of(Reason.CANCELLED);
      case REGISTERED -> hour(registration, activity, openBefore, now);
    };
  }

  private static Optional<Reason> hour(
      RegistrationFacts registration, ActivityFacts activity, Duration openBefore, Instant now) {
    if (activity.calledOff()) {
      return Optional.of(Reason.CANCELLED);
    }
    if (now.isBefore(activity.from().minus(openBefore))) {
      return Optional.of(Reason.TOO_EARLY);
    }
    if (!now.isBefore(activity.to())) {
      return Optional.of(Reason.TOO_LATE);
    }
    var expiresAt = registration.codeExpiresAt();
    return expiresAt != null && now.isBefore(expiresAt)
        ? Optional.empty()
        : Optional.of(Reason.EXPIRED);
  }
}
