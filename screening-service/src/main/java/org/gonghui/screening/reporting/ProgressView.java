package org.gonghui.screening.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far a campaign is, computed from its records.
///
/// @param asOf when it was computed
/// @param total each person once
@Schema(name = "ScreeningProgress")
record ProgressView(
    UUID campaignId, String by, String period, Instant asOf, List<Row> items, Row total) {

  /// @param hospitalId with `by=hospital`; null: whoever has no appointment at a hospital yet
  /// @param organizationId with `by=organization`: the union that members belong to
  /// @param from first day of the period, absent with `period=all`
  /// @param due who is due today by the campaign's rule
  /// @param booked with an appointment that stands, attended or not
  /// @param recalled to be examined again; null where a count under 5 below the city is hidden
  /// @param confirmed by a second doctor; null where a count under 5 below the city is hidden
  /// @param overdue booked for a date that is past, without an answer
  @Schema(name = "ScreeningProgressRow")
  record Row(
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) UUID hospitalId,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) UUID organizationId,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String name,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate from,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate to,
      int due,
      int invited,
      int booked,
      int attended,
      @Nullable Integer recalled,
      @Nullable Integer confirmed,
      int overdue) {}
}
