package org.gonghui.member.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.ticketing.Audience;
import org.gonghui.member.ticketing.NewAudience;
import org.jspecify.annotations.Nullable;

/// What an officer says of an activity.
///
/// @param organizationId the union that holds it
/// @param kind a code of the open list: SPEECH, READING, GARDEN, LECTURE …
/// @param titleEn absent where it has no English name
/// @param from when it begins
/// @param to when it ends
/// @param registrationFrom from when members take places
/// @param registrationTo until when; no later than it ends
/// @param capacity places, 1 to 100,000
/// @param audience who may come; every member of the union and of those below it where it is absent
@Schema(name = "Activity")
record ActivityBody(
    @NotNull UUID organizationId,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String kind,
    @NotBlank @Size(max = 200) String titleZh,
    @Nullable @Size(min = 1, max = 200) String titleEn,
    @NotBlank @Size(max = 200) String place,
    @NotNull Instant from,
    @NotNull Instant to,
    @NotNull Instant registrationFrom,
    @NotNull Instant registrationTo,
    @NotNull @Min(1) @Max(100_000) Integer capacity,
    @Nullable @Valid NewAudience audience) {

  Audience everybody() {
    return audience == null
        ? new Audience(organizationId, List.of(), false, null)
        : audience.under(organizationId);
  }
}
