package org.gonghui.screening.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/// The rule of who is due in a campaign on a day, as a set: one statement over the roster's tables, whether the members
/// are 2,418 or 400,000.
public final class DueMembers {
  /// Answers `member_id, organization_id`, one row per member; its parameters are filled by [#fill].
  public static final String SQL =
      """
      select m.id as member_id, m.organization_id
      from roster_member m join roster_organization o on o.id = m.organization_id
      where not m.erased and not o.erased and m.merged_into is null and m.status = 'ACTIVE'
        and m.sex = :dueSex
        and m.birth_year * 12 + m.birth_month - 1 between :dueBornFirst and :dueBornLast
        and exists (select 1 from scope_closure c
          where c.descendant = m.organization_id and c.ancestor = :dueOrganization)
        and (not :dueEnterpriseOnly or exists (
          select 1 from scope_closure c join roster_organization e on e.id = c.ancestor
          where c.descendant = m.organization_id and c.axis = 'AREA' and e.hardship_enterprise))
        and (not :dueHardshipOnly or exists (select 1 from roster_hardship h
          where h.member_id = m.id and not h.erased and h.valid_until >= :dueToday))
      """;

  private final UUID organization;
  private final Audience audience;
  private final LocalDate today;

  DueMembers(Campaign campaign, LocalDate today) {
    this.organization = campaign.organizationId();
    this.audience = campaign.audience();
    this.today = today;
  }

  public <T> NativeQuery<T> fill(NativeQuery<T> query) {
    var born = audience.born(today);
    return query
        .setParameter("dueSex", audience.sex().name())
        .setParameter("dueBornFirst", born.first())
        .setParameter("dueBornLast", born.last())
        .setParameter("dueOrganization", organization)
        .setParameter("dueEnterpriseOnly", audience.hardshipEnterpriseOnly())
        .setParameter("dueHardshipOnly", audience.hardshipOnly())
        .setParameter("dueToday", today);
  }
}
