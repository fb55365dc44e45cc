package org.gonghui.member.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.organization.OrganizationType;
import org.jspecify.annotations.Nullable;

/// Unions of an organisation and of all below it by area, itself among them: how far union building and the collection of
/// real names are (M6).
///
/// @param to figures are those of its end; absent: of now
/// @param asOf the moment at which all of it was so: what had been committed before is in it
/// @param items one for each type that there is, or was
@Schema(name = "UnionStatistics")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnionStatistics(
    UUID organizationId,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Instant asOf,
    List<Line> items,
    Line total) {

  /// @param type of the unions; absent in the total
  /// @param unions that are open
  /// @param workers people who work at their employers: the headcounts that administrators gave
  /// @param collected unions of which a member is known, in themselves or below
  /// @param members of these unions themselves, with a live membership
  /// @param cards that these members hold
  /// @param change unions founded in the period less those dissolved in it; absent unless `from` is given
  @Schema(name = "UnionStatisticsLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      @Nullable OrganizationType type,
      long unions,
      long workers,
      long collected,
      long members,
      long cards,
      @Nullable Long change) {

    static Line total(List<Line> of, boolean changes) {
      return new Line(
          null,
          sum(of, Line::unions),
          sum(of, Line::workers),
          sum(of, Line::collected),
          sum(of, Line::members),
          sum(of, Line::cards),
          changes ? sum(of, line -> line.change() == null ? 0 : line.change()) : null);
    }

    private static long sum(List<Line> of, ToLongFunction<Line> figure) {
      return of.stream().mapToLong(figure).sum();
    }
  }
}
