package org.gonghui.member.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.member.activity.ActivityFacts;
import org.jspecify.annotations.Nullable;

/// An activity as one of its audience sees it.
///
/// @param left places that are
/// @param waiting members in the line
/// @param calledOff whether it will not be
/// @param registrationId the caller's own; absent where there is none
/// @param etag its version, without what is left
@Schema(name = "MyActivity")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MyActivityView(
    UUID id,
    UUID organizationId,
    String kind,
    String titleZh,
    @Nullable String titleEn,
    String place,
    Instant from,
    Instant to,
    Instant registrationFrom,
    Instant registrationTo,
    int capacity,
    int left,
    long waiting,
    boolean calledOff,
    @Nullable UUID registrationId,
    @Nullable RegistrationState registrationState,
    String etag) {

  static MyActivityView of(
      ActivityFacts activity, OpenActivities.Left left, @Nullable RegistrationFacts own) {
    return new MyActivityView(
        activity.id(),
        activity.organizationId(),
        activity.kind(),
        activity.titleZh(),
        activity.titleEn(),
        activity.place(),
        activity.from(),
        activity.to(),
        activity.registrationFrom(),
        activity.registrationTo(),
        activity.capacity(),
        left.places(),
        left.waiting(),
        activity.calledOff(),
        own == null ? null : own.id(),
        own == null ? null : own.state(),
        Answers.etag(activity.version()));
  }
}
