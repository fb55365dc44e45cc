package org.gonghui.member.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.jspecify.annotations.Nullable;

/// What others do with registrations (M13): the door of an activity, and who asks for those that have a place.
@ApplicationScoped
public class DoorDesk {
  private final Registrations registrations;
  private final DoorCodes codes;
  private final Audit audit;

  DoorDesk(Registrations registrations, DoorCodes codes, Audit audit) {
    this.registrations = registrations;
    this.codes = codes;
    this.audit = audit;
  }

  /// The registration with this code, locked until the transaction ends.
  @Transactional
  public Optional<RegistrationFacts> shown(String code) {
    return registrations.locked(codes.index(code)).map(Registration::facts);
  }

  /// Checks its member in, once.
  ///
  /// @param officer who does
  @Transactional
  public void attend(RegistrationFacts shown, String officer, Instant now) {
    var registration = registrations.of(shown.memberId(), shown.id()).orElseThrow();
    registration.attend(officer, now);
    registrations.flush();
    audit.record("ACTIVITY_ATTENDED", registration.id());
  }

  /// Registrations of an activity, in the order in which they were made.
  @Transactional
  public Slice<RegistrationFacts, UUID> ofActivity(
      UUID activity, @Nullable RegistrationState state, Keyset<UUID> keyset) {
    return registrations.ofActivity(activity, state, keyset).map(Registration::facts);
  }

  /// How many registrations of an activity are in each state.
  @Transactional
  public Map<RegistrationState, Long> counts(UUID activity) {
    return registrations.counts(activity);
  }

  /// Whether each of these members has a place at the activity, or had one and came.
  @Transactional
  public boolean havePlaces(UUID activity, Set<UUID> members) {
    return registrations.placed(activity, members) == members.size();
  }
}
