package org.gonghui.member.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.paging.Page;
import org.jspecify.annotations.Nullable;

/// Members of an organisation and of all below it by area, each counted once.
///
/// @param by area, employer, form, month or union
/// @param to members and cards are those of its end; absent: of now
/// @param asOf the moment at which all of it was so: what had been committed before is in it
/// @param total of all pages
/// @param nextCursor asks for the page after this one; absent on the last
/// @param count lines on all pages; absent unless asked for
@Schema(name = "MemberStatistics")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberStatistics(
    UUID organizationId,
    String by,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Instant asOf,
    List<Line> items,
    Line total,
    @Nullable String nextCursor,
    @Nullable Long count) {

  /// @param organizationId with `by=area`, `by=employer` and `by=union`
  /// @param name of that organisation
  /// @param form with `by=form`; an open code list
  /// @param month with `by=month`, such as 2017-01: members and cards are those of its end
  /// @param members with a live membership
  /// @param cards that they hold
  /// @param change members at the end of the period less those at its beginning; absent unless `from` is given, or
  ///     in a month
  @Schema(name = "MemberStatisticsLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      @Nullable UUID organizationId,
      @Nullable String name,
      @Nullable String form,
      @Nullable String month,
      long members,
      long cards,
      @Nullable Long change) {}

  /// @param page of one line at least, which tells the total
  static MemberStatistics of(MemberQuestion question, Page<MemberLine> page) {
    var first = page.items().getFirst();
    var total = first.total();
    var period = question.period();
    return new MemberStatistics(
        question.organization(),
        question.by().word(),
        period.from(),
        period.to(),
        first.asOf(),
        page.items().stream().filter(MemberLine::isThere).map(line -> of(question, line)).toList(),
        new Line(
            null,
            null,
            null,
            null,
            total.members(),
            total.cards(),
            period.hasBeginning() ? total.change() : null),
        page.nextCursor(),
        page.count());
  }

  private static Line of(MemberQuestion question, MemberLine line) {
    var by = question.by();
    var counts = line.counts();
    return new Line(
        by.isOfUnions() ? UUID.fromString(line.key()) : null,
        line.name(),
        by == Breakdown.FORM ? line.key() : null,
        by == Breakdown.MONTH ? line.key() : null,
        counts.members(),
        counts.cards(),
        by == Breakdown.MONTH || question.period().hasBeginning() ? counts.change() : null);
  }
}
