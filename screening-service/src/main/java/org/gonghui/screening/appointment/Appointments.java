package org.gonghui.screening.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

@ApplicationScoped
class Appointments implements PanacheRepositoryBase<Appointment, UUID> {
  private static final String OF_MEMBER =
      " invitationId in (select i.id from Invitation i where i.memberId = ?1) ";

  Optional<Appointment> ofMember(UUID member, UUID id) {
    return find(OF_MEMBER + "and id = ?2", member, id).firstResultOptional();
  }

  /// The invitation whose lock guards a member's own appointment; the appointment itself is read after locking.
  Optional<UUID> invitationOf(UUID member, UUID id) {
    return find(
            "select invitationId from Appointment where" + OF_MEMBER + "and id = ?2", member, id)
        .project(UUID.class)
        .firstResultOptional();
  }

  Slice<Appointment, UUID> pageOfMember(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from Appointment where" + OF_MEMBER + "and id > ?2 order by id",
                    Appointment.class)
                .setParameter(1, member)
                .setParameter(2, after),
        Appointment::id);
  }

  /// The invitations whose locks guard the appointments that a hospital names, by number; cancelled ones are as unknown
  /// to it as another's.
  Map<String, UUID> invitationsOf(UUID hospital, Collection<String> numbers) {
    return getSession()
        .createQuery(
            """
            select a.number, a.invitationId from Appointment a
            where a.hospitalId = :hospital and a.number in :numbers and a.state <> :cancelled
            """,
            Object[].class)
        .setParameter("hospital", hospital)
        .setParameter("numbers", numbers)
        .setParameter("cancelled", Appointment.State.CANCELLED)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
  }

  /// Read after the invitations were locked.
  List<Appointment> ofHospital(UUID hospital, Collection<String> numbers) {
    return list(
        "hospitalId = ?1 and number in ?2 and state <> ?3",
        hospital,
        numbers,
        Appointment.State.CANCELLED);
  }

  /// Never changes, so it may be read before locking; whichever hospital the appointment was moved to since.
  Optional<String> numberOf(UUID id) {
    return find("select number from Appointment where id = ?1", id)
        .project(String.class)
        .firstResultOptional();
  }
}
