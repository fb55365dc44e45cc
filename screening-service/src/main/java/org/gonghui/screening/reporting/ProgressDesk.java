package org.gonghui.screening.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.screening.campaign.CampaignDesk;

/// How far a campaign is (H1: daily per hospital, weekly figures).
@ApplicationScoped
class ProgressDesk {
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
    var asked = new Tally(by, period, today, today.minusDays(answerDays));
    var overall =
        Stream.of(By.values())
            .map(each -> new Tally(each, Period.ALL, today, today.minusDays(answerDays)))
            .toList();
    everybody.read(
        campaign,
        one -> {
          asked.add(one);
          overall.forEach(tally -> tally.add(one));
        });
    var named = overall.stream().collect(Collectors.toMap(Tally::by, this::named));
    // over all of the time there are all groups of any period
    var report = new NamedTally(asked, Objects.requireNonNull(named.get(by)).names());
    var hidden =
        new Hiding(smallCounts, List.copyOf(named.values()), isBelowCity(campaign.organizations()))
            .of(report);
    return new ProgressView(
        id,
        by.name().toLowerCase(Locale.ROOT),
        period.name().toLowerCase(Locale.ROOT),
        asOf,
        rows(period, report, hidden),
        total(asked.total(), hidden));
  }

  private NamedTally named(Tally tally) {
    var groups =
        tally.rows().keySet().stream()
            .flatMap(key -> key.group().stream())
            .collect(Collectors.toSet());
    return new NamedTally(tally, names.of(tally.by(), groups));
  }

  private static List<ProgressView.Row> rows(
      Period period, NamedTally report, Hiding.Findings hidden) {
    var rows = new ArrayList<ProgressView.Row>();
    report
        .tally()
        .rows()
        .forEach((key, counts) -> {
          var place = rows.size();
          rows.add(
              new ProgressView.Row(
                  report.tally().by() == By.HOSPITAL ? key.group().orElse(null) : null,
                  report.tally().by() == By.ORGANIZATION ? key.group().orElse(null) : null,
                  report.name(key),
                  key.firstDay().orElse(null),
                  key.firstDay().map(period::lastDay).orElse(null),
                  counts.due(),
                  counts.invited(),
                  counts.booked(),
                  counts.attended(),
                  hidden.recalled().shown(place, counts.recalled()),
                  hidden.confirmed().shown(place, counts.confirmed()),
                  counts.overdue()));
        });
    return rows;
  }

  private static ProgressView.Row total(Counts counts, Hiding.Findings hidden) {
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
        hidden.recalled().shownTotal(counts.recalled()),
        hidden.confirmed().shownTotal(counts.confirmed()),
        counts.overdue());
  }

  private boolean isBelowCity(Set<UUID> organizations) {
    var named = names.of(By.ORGANIZATION, organizations);
    return organizations.stream().anyMatch(named::isBelowCity);
  }
}
