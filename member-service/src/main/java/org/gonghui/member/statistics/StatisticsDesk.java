package org.gonghui.member.statistics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.member.organization.OrganizationDesk;
import org.jboss.logging.Logger;

/// Use cases of statistics (M2, M6).
@ApplicationScoped
class StatisticsDesk {
  private static final Logger LOG = Logger.getLogger(StatisticsDesk.class);

  private final MemberCounts members;
  private final UnionCounts unions;
  private final Folding folding;
  private final Recount recount;
  private final OrganizationDesk organizations;
  private final StatisticsConfig config;
  private final Counter differing;

  StatisticsDesk(
      MemberCounts members,
      UnionCounts unions,
      Folding folding,
      Recount recount,
      OrganizationDesk organizations,
      StatisticsConfig config,
      MeterRegistry meters) {
    this.members = members;
    this.unions = unions;
    this.folding = folding;
    this.recount = recount;
    this.organizations = organizations;
    this.config = config;
    this.differing = meters.counter("gonghui.statistics.differing");
  }

  @Transactional
  MemberStatistics members(MemberQuestion question, Keyset<String> keyset) {
    organizations.requireInScope(question.organization());
    var lines =
        keyset.read(
            (after, most) -> members.lines(question, after, most),
            () -> members.count(question),
            MemberLine::key);
    return MemberStatistics.of(question, keyset.page(lines));
  }

  @Transactional
  UnionStatistics unions(UUID organization, Period period) {
    organizations.requireInScope(organization);
    return unions.of(organization, period);
  }

  /// Compares with a recount of the whole federation; where they differ, an operator is told: `event=statistics-differ` and
  /// `gonghui.statistics.differing`, which counts the counters that differ at each check.
  @Transactional
  StatisticsCheck check() {
    var check = recount.compare();
    if (!check.equal()) {
      differing.increment((double) check.differing());
      LOG.errorf("event=statistics-differ counters=%d", check.differing());
    }
    return check;
  }

  /// @return how many rows were folded
  @Transactional
  long fold() {
    return folding.fold(config.foldBatch());
  }
}
