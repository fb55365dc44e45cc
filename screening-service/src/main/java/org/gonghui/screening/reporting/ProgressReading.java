package org.gonghui.screening.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.screening.campaign.CampaignReach;
import org.gonghui.screening.campaign.DueMembers;
import org.gonghui.screening.result.Findings;
import org.gonghui.screening.result.FindingsSeal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads where everybody stands: one statement, so one moment, and row by row, so that 400,000 fit.
@ApplicationScoped
class ProgressReading {
  private static final int FETCH = 1_000;

  private static final String SQL =
      """
      with due as (%s), invited as (select * from invitation where campaign_id = :campaign)
      select a.hospital_id, coalesce(i.organization_id, d.organization_id), d.member_id is not null as due,
          i.invited_at, s.date, a.state, r.id, r.content
      from due d full join invited i on i.member_id = d.member_id
      left join appointment a on a.invitation_id = i.id and a.state in ('BOOKED', 'ATTENDED')
      left join screening_session s on s.id = a.session_id
      left join screening_result r on r.appointment_id = a.id and r.attended and not r.retracted
      where :everybody or exists (select 1 from scope_closure c
        where c.descendant = coalesce(i.organization_id, d.organization_id) and c.ancestor = any(:organizations))
      """
          .formatted(DueMembers.SQL);

  private final Session session;
  private final FindingsSeal seal;
  private final BusinessDay businessDay;

  ProgressReading(Session session, FindingsSeal seal, BusinessDay businessDay) {
    this.session = session;
    this.seal = seal;
    this.businessDay = businessDay;
  }

  void read(CampaignReach campaign, Consumer<PersonProgress> each) {
    var query =
        campaign
            .due()
            .fill(session.createNativeQuery(SQL, Object[].class))
            .setParameter("campaign", campaign.campaignId())
            .setParameter("everybody", campaign.everybody())
            .setParameter("organizations", campaign.organizations().toArray(UUID[]::new))
            .setFetchSize(FETCH);
    try (var rows = query.getResultStream()) {
      rows.forEach(row -> each.accept(progress(row)));
    }
  }

  private PersonProgress progress(@Nullable Object[] row) {
    var findings = findings((UUID) row[6], (byte[]) row[7]);
    var confirmed = findings != null && findings.confirms() ? findings.opinion() : null;
    return new PersonProgress(
        (UUID) row[0],
        (UUID) Objects.requireNonNull(row[1]),
        Boolean.TRUE.equals(row[2]),
        day(row[3]),
        day(row[4]),
        "ATTENDED".equals(row[5]),
        findings != null && findings.recalls(),
        confirmed == null ? null : businessDay.of(confirmed.confirmedAt()));
  }

  private @Nullable Findings findings(@Nullable UUID result, byte @Nullable [] content) {
    return result == null || content == null ? null : seal.open(content, result);
  }

  private @Nullable LocalDate day(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> businessDay.of(instant);
      case Date date -> date.toLocalDate();
      case LocalDate date -> date;
      default -> throw new IllegalStateException("a day is read as " + value.getClass());
    };
  }
}
