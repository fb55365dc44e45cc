package org.gonghui.member.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a member wants.
///
/// @param inboxOnly categories that stand in the inbox and are not pushed
/// @param quietHours when nothing is pushed; absent: at no hour
@Schema(name = "MessagePreferencesBody")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreferencesBody(
    @NotNull @Size(max = 20) List<@NotNull Category> inboxOnly,
    @Valid @Nullable Hours quietHours,
    @NotNull Speech language) {

  /// In Asia/Shanghai, every day; `from` after `to` passes midnight.
  ///
  /// @param from `22:00`
  /// @param to `07:00`
  @Schema(name = "QuietHours")
  record Hours(
      @NotNull @Size(max = 5) @Pattern(regexp = TIME) String from,
      @NotNull @Size(max = 5) @Pattern(regexp = TIME) String to) {
    private static final String TIME = "^([01]\\d|2[0-3]):[0-5]\\d$";

    static @Nullable Hours of(QuietHours hours) {
      return hours.isNone() ? null : new Hours(hours.from().toString(), hours.to().toString());
    }
  }

  QuietHours hours() {
    return quietHours == null
        ? QuietHours.NONE
        : new QuietHours(LocalTime.parse(quietHours.from()), LocalTime.parse(quietHours.to()));
  }
}
