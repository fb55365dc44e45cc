package org.gonghui.member.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether what is counted is what there is, of the whole federation and as of one moment.
///
/// @param equal nothing differs
/// @param totals one for each thing that is counted
/// @param differences the first hundred
@Schema(name = "StatisticsCheck")
record StatisticsCheck(
    boolean equal, Instant asOf, List<Total> totals, List<Difference> differences) {
  static final int MOST_TOLD = 100;

  /// What is counted.
  @Schema(name = "CountedThing")
  enum Thing {
    UNIONS,
    WORKERS,
    MEMBERS,
    CARDS
  }

  /// @param counted as statistics tell it
  /// @param found in the records themselves
  /// @param differing counters that differ
  @Schema(name = "StatisticsCheckTotal")
  record Total(Thing thing, long counted, long found, long differing) {}

  /// A counter that differs: of a union and all below it.
  ///
  /// @param form of employment; absent where unions or workers are counted
  /// @param counted as statistics tell it of now
  /// @param dated what all its days come to
  /// @param found in the records themselves
  @Schema(name = "StatisticsDifference")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Difference(
      UUID organizationId,
      @Nullable String form,
      Thing thing,
      long counted,
      long dated,
      long found) {}

  static StatisticsCheck of(Instant asOf, List<Total> totals, List<Difference> differences) {
    return new StatisticsCheck(differences.isEmpty(), asOf, totals, differences);
  }

  /// How many counters differ, also beyond those that are told.
  long differing() {
    return totals.stream().mapToLong(Total::differing).sum();
  }
}
