package org.gonghui.member.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.access.ReadingPurpose;
import org.gonghui.member.membership.MaskedIdentity;
import org.gonghui.member.membership.MemberDirectoryDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of officers who read a member's file, as it is or was; each reading is recorded.
@ApplicationScoped
class HistoryDesk {
  /// Later than anything that is.
  private static final Instant NOW = Instant.parse("9999-12-31T00:00:00Z");

  private final Periods periods;
  private final MemberDirectoryDesk directory;
  private final Caller caller;
  private final BusinessDay day;

  HistoryDesk(Periods periods, MemberDirectoryDesk directory, Caller caller, BusinessDay day) {
    this.periods = periods;
    this.directory = directory;
    this.caller = caller;
    this.day = day;
  }

  /// @param asOf the end of that day in Asia/Shanghai; null for now
  /// @throws Refusal 404 out of scope, or no member yet on that day; 400 for a day to come
  @Transactional
  MemberFile get(UUID member, @Nullable LocalDate asOf) {
    var identity = directory.read(member, ReadingPurpose.MEMBER_FILE);
    if (asOf != null && asOf.isAfter(day.today())) {
      throw Refusal.invalid("asOf", "IN_THE_FUTURE");
    }
    var moment = asOf == null ? NOW : day.startOf(asOf.plusDays(1));
    return periods
        .before(member, caller.organizations(), moment)
        .map(standing -> file(member, identity, standing, asOf))
        .orElseThrow(Refusal::notFound);
  }

  /// @throws Refusal 404 out of scope
  @Transactional
  List<Period> history(UUID member) {
    var _ = directory.read(member, ReadingPurpose.MEMBER_HISTORY);
    return periods.history(member, caller.organizations());
  }

  private static MemberFile file(
      UUID member, MaskedIdentity identity, Periods.Standing standing, @Nullable LocalDate asOf) {
    var period = standing.period();
    return new MemberFile(
        member,
        standing.memberNumber(),
        identity.name(),
        identity.idNumber(),
        identity.phone(),
        period.organizationId(),
        period.form(),
        period.state(),
        standing.joinedOn(),
        period.retiredOn(),
        asOf,
        Answers.etag(standing.version()));
  }
}
