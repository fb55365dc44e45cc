package org.gonghui.screening.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.campaign.InvitationDesk;
import org.gonghui.screening.campaign.SessionDesk;

/// What a hospital's answers do to its appointments.
@ApplicationScoped
public class AnswerDesk {
  private final Appointments appointments;
  private final InvitationDesk invitations;
  private final SessionDesk sessions;

  AnswerDesk(Appointments appointments, InvitationDesk invitations, SessionDesk sessions) {
    this.appointments = appointments;
    this.invitations = invitations;
    this.sessions = sessions;
  }

  /// The hospital's own appointments among these numbers, with what an answer needs, locked until the transaction ends.
  /// Unknown, another's and cancelled numbers are left out alike.
  @Transactional
  public Map<String, Answerable> lock(UUID hospital, Set<String> numbers) {
    var guarded = appointments.invitationsOf(hospital, numbers);
    var locked = invitations.lock(guarded.values());
    var found = appointments.ofHospital(hospital, guarded.keySet());
    var rooms = sessions.of(found.stream().map(Appointment::sessionId).toList());
    return found.stream()
        .map(one ->
            new Answerable(one, locked.get(one.invitationId()), rooms.get(one.sessionId()).date()))
        .collect(Collectors.toMap(one -> one.appointment().number(), Function.identity()));
  }

  /// The same for one appointment that a result of the hospital speaks of; empty where it has been cancelled or moved to
  /// another hospital since.
  @Transactional
  public Optional<Answerable> lock(UUID hospital, UUID appointment) {
    return lock(hospital, Set.of(number(appointment))).values().stream().findFirst();
  }

  /// The number of an appointment that a result speaks of, which was the hospital's own when it answered.
  ///
  /// @throws Refusal 404
  @Transactional
  public String number(UUID appointment) {
    return appointments.numberOf(appointment).orElseThrow(Refusal::notFound);
  }
}
