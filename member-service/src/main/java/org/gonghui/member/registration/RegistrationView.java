package org.gonghui.member.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.member.activity.ActivityFacts;
import org.jspecify.annotations.Nullable;

/// A registration as its member sees it.
///
/// @param from when the activity begins; until then it can be given up
/// @param position in the line, 1 is the next; only while it is WAITING. Those who may not come any more are counted too
/// @param endedAt when the member was checked in, or it was cancelled
/// @param etag its version
@Schema(name = "ActivityRegistration")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(
    UUID id,
    UUID activityId,
    String titleZh,
    @Nullable String titleEn,
    String place,
    Instant from,
    Instant to,
    RegistrationState state,
    @Nullable Long position,
    Instant registeredAt,
    @Nullable Instant endedAt,
    String etag) {
  /// Where one's own registrations are.
  static final String PATH = "/v1/me/activity-registrations";

  static RegistrationView of(
      RegistrationFacts registration, ActivityFacts activity, @Nullable Long position) {
    return new RegistrationView(
        registration.id(),
        activity.id(),
        activity.titleZh(),
        activity.titleEn(),
        activity.place(),
        activity.from(),
        activity.to(),
        registration.state(),
        position,
        registration.registeredAt(),
        registration.endedAt(),
        Answers.etag(registration.version()));
  }
}
