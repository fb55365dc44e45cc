package org.gonghui.member.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.member.membership.MembershipState;
import org.gonghui.member.membership.Sex;
import org.hibernate.Session;

/// What is known of one person, by id.
@ApplicationScoped
class KnownFacts {
  private static final String OF =
      """
      select p.sex, cast(p.birth_year as integer) as birth_year, cast(p.birth_month as integer) as birth_month,
        m.state, m.employment_form, o.hardship_enterprise
      from person p
      left join membership m on m.person_id = p.id
      left join organization o on o.id = m.organization_id
      where p.id = :person
      order by case when m.state in ('ACTIVE', 'SUSPENDED') then 0 else 1 end, m.id desc
      limit 1
      """;

  private final Session session;

  KnownFacts(Session session) {
    this.session = session;
  }

  Facts of(UUID person, LocalDate today) {
    var row =
        session.createNativeQuery(OF, Tuple.class).setParameter("person", person).getSingleResult();
    return Optional.ofNullable(row.get("state", String.class))
        .<Facts>map(state -> member(row, MembershipState.valueOf(state), today))
        .orElseGet(Facts.Stranger::new);
  }

  private static Facts.Member member(Tuple row, MembershipState state, LocalDate today) {
    var born =
        YearMonth.of(row.get("birth_year", Integer.class), row.get("birth_month", Integer.class));
    return new Facts.Member(
        Sex.valueOf(row.get("sex", String.class)),
        (int) ChronoUnit.YEARS.between(born, YearMonth.from(today)),
        state,
        row.get("employment_form", String.class),
        row.get("hardship_enterprise", Boolean.class));
  }
}
