package org.gonghui.screening.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/// The appointments of one hospital, cancelled ones left out.
@ApplicationScoped
class DayLists {
  private final Session session;

  DayLists(Session session) {
    this.session = session;
  }

  /// What a hospital asks for.
  record Filter(
      Optional<LocalDate> date, Optional<UUID> session, Optional<Appointment.State> state) {}

  Slice<Expected, Expected.Key> page(UUID hospital, Filter filter, Keyset<Expected.Key> keyset) {
    return keyset
        .read(after -> list(hospital, filter, after), row -> read(row).key())
        .map(DayLists::read);
  }

  private SelectionQuery<Object[]> list(UUID hospital, Filter filter, Expected.Key after) {
    return session
        .createSelectionQuery(
            """
            select a, i.memberId, s.date, s.startsAt
            from Appointment a join ScreeningSession s on s.id = a.sessionId join Invitation i on i.id = a.invitationId
            where a.hospitalId = :hospital and a.state <> :cancelled
              and (:everyDate = true or s.date = :date) and (:everySession = true or s.id = :session)
              and (:everyState = true or a.state = :state)
              and (s.date > :lastDate or s.date = :lastDate and (s.startsAt > :lastStart
                or s.startsAt = :lastStart and a.id > :lastId))
            order by s.date, s.startsAt, a.id
            """,
            Object[].class)
        .setParameter("hospital", hospital)
        .setParameter("cancelled", Appointment.State.CANCELLED)
        .setParameter("everyDate", filter.date().isEmpty())
        .setParameter("date", filter.date().orElse(LocalDate.EPOCH))
        .setParameter("everySession", filter.session().isEmpty())
        .setParameter("session", filter.session().orElseGet(after::id))
        .setParameter("everyState", filter.state().isEmpty())
        .setParameter("state", filter.state().orElse(Appointment.State.BOOKED))
        .setParameter("lastDate", after.date())
        .setParameter("lastStart", after.startsAt())
        .setParameter("lastId", after.id());
  }

  private static Expected read(Object[] row) {
    return new Expected(
        (Appointment) row[0], (UUID) row[1], (LocalDate) row[2], (LocalTime) row[3]);
  }
}
