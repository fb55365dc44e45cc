package org.gonghui.screening.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.screening.campaign.CampaignDesk;

/// How far a campaign is (H1: daily per hospital, weekly figures).
@ApplicationScoped
class ProgressDesk {
  private static final RowNames.RowName UNKNOWN = new RowNames.RowName("", true);

  private final CampaignDesk campaigns;
  private final ProgressReading everybody;
  private final RowNames names;
  private final BusinessDay businessDay;
  private final Clock clock;
  private final SmallCounts smallCounts;
  private final int answerDays;

  /// @param leastShown the smallest count of a finding that is shown below the city
  /// @param answerDays days after a session by which its answers are due
  ProgressDesk(
      CampaignDesk campaigns,
      ProgressReading everybody,
      RowNames names,
      BusinessDay businessDay,
      Clock clock,
      @ConfigProperty(name = "gonghui.reporting.least-shown") int leastShown,
      @ConfigProperty(name = "gonghui.reporting.answer-days") int answerDays) {
    this.campaigns = campaigns;
    this.everybody = everybody;
    this.names = names;
    this.businessDay = businessDay;
    this.clock = clock;
    this.smallCounts = new SmallCounts(leastShown);
    this.answerDays = answerDays;
  }

  @Transactional
  ProgressView progress(UUID id, By by, Period period) {
    var campaign = campaigns.reach(id);
    var asOf = clock.instant();
    var today = businessDay.of(asOf);
    var tally = new Tally(by, period, today, today.minusDays(answerDays));
    everybody.read(campaign, tally::add);
    var totalBelowCity = isBelowCity(campaign.organizations());
    var groups =
        tally.rows().keySet().stream()
            .flatMap(key -> key.group().stream())
            .collect(Collectors.toSet());
    var named = names.of(by, groups);
    var recalled = hidden(tally, named, Counts::recalled, totalBelowCity);
    var confirmed = hidden(tally, named, Counts::confirmed, totalBelowCity);
    return new ProgressView(
        id,
        by.name().toLowerCase(Locale.ROOT),
        period.name().toLowerCase(Locale.ROOT),
        asOf,
        rows(by, period, tally, named, recalled.rows(), confirmed.rows()),
        total(tally.total(), recalled.total(), confirmed.total()));
  }

  private static List<ProgressView.Row> rows(
      By by,
      Period period,
      Tally tally,
      Map<UUID, RowNames.RowName> named,
      Set<Integer> recalled,
      Set<Integer> confirmed) {
    var keys = List.copyOf(tally.rows().keySet());
    var rows = new ArrayList<ProgressView.Row>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      var counts = tally.rows().getOrDefault(key, Counts.NONE);
      rows.add(
          new ProgressView.Row(
              by == By.HOSPITAL ? key.group().orElse(null) : null,
              by == By.ORGANIZATION ? key.group().orElse(null) : null,
              key.group().map(named::get).map(RowNames.RowName::name).orElse(null),
              key.firstDay().orElse(null),
              key.firstDay().map(period::lastDay).orElse(null),
              counts.due(),
              counts.invited(),
              counts.booked(),
              counts.attended(),
              recalled.contains(i) ? null : (Integer) counts.recalled(),
              confirmed.contains(i) ? null : (Integer) counts.confirmed(),
              counts.overdue()));
    }
    return rows;
  }

  private SmallCounts.Hidden hidden(
      Tally tally,
      Map<UUID, RowNames.RowName> named,
      ToIntFunction<Counts> finding,
      boolean totalBelowCity) {
    var rows =
        tally.rows().entrySet().stream()
            .map(row ->
                new SmallCounts.Row(
                    finding.applyAsInt(row.getValue()),
                    row.getKey()
                        .group()
                        .map(id -> named.getOrDefault(id, UNKNOWN))
                        .orElse(UNKNOWN)
                        .isBelowCity()))
            .toList();
    var total = new SmallCounts.Row(finding.applyAsInt(tally.total()), totalBelowCity);
    return smallCounts.hidden(rows, total);
  }

  private static ProgressView.Row total(
      Counts counts, boolean recalledIsHidden, boolean confirmedIsHidden) {
    return new ProgressView.Row(
        null,
        null,
        null,
        null,
        null,
        counts.due(),
        counts.invited(),
        counts.booked(),
        counts.attended(),
        recalledIsHidden ? null : (Integer) counts.recalled(),
        confirmedIsHidden ? null : (Integer) counts.confirmed(),
        counts.overdue());
  }

  private boolean isBelowCity(Set<UUID> organizations) {
    var named = names.of(By.ORGANIZATION, organizations);
    return organizations.stream().anyMatch(id -> named.getOrDefault(id, UNKNOWN).isBelowCity());
  }
}
