package org.gonghui.member.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.jspecify.annotations.Nullable;

/// A person's membership of a union. That nobody has two that live is a unique index.
@Entity
class Membership {
  @Id private UUID id;
  private UUID personId;
  private UUID organizationId;
  private String employmentForm;

  @Enumerated(EnumType.STRING)
  private MembershipState state;

  private LocalDate joinedOn;
  private @Nullable LocalDate retiredOn;
  private String memberNumber;

  @SuppressWarnings("UnusedVariable") // kept for who asks what a membership was and why
  private @Nullable UUID changedBy;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Membership() {}

  Membership(
      UUID id,
      UUID personId,
      UUID organizationId,
      String employmentForm,
      LocalDate joinedOn,
      String memberNumber) {
    this.id = id;
    this.personId = personId;
    this.organizationId = organizationId;
    this.employmentForm = employmentForm;
    this.state = MembershipState.ACTIVE;
    this.joinedOn = joinedOn;
    this.memberNumber = memberNumber;
  }

  /// @param by id of the transfer
  void transfer(UUID to, UUID by) {
    requireAlive();
    organizationId = to;
    changedBy = by;
  }

  void changeForm(String form) {
    requireAlive();
    employmentForm = form;
  }

  /// @param by id of the departure, here and below
  void leave(UUID by) {
    requireAlive();
    state = MembershipState.LEFT;
    changedBy = by;
  }

  /// The member goes on as one who works no more.
  ///
  /// @throws Refusal 409 `ALREADY_RETIRED`
  void retire(LocalDate on, UUID by) {
    requireAlive();
    if (retiredOn != null) {
      throw new Refusal(MemberProblem.ALREADY_RETIRED);
    }
    retiredOn = on;
    changedBy = by;
  }

  void die(UUID by) {
    requireAlive();
    state = MembershipState.DECEASED;
    changedBy = by;
  }

  /// A retirement that was declared by mistake.
  void workAgain(UUID by) {
    requireAlive();
    retiredOn = null;
    changedBy = by;
  }

  /// Lives again as it did before it ended.
  ///
  /// @param union that takes the member back
  /// @throws Refusal 409 where it is alive
  void restore(MembershipState former, UUID by, UUID union) {
    if (state.isAlive()) {
      throw Refusal.wrongState(state);
    }
    if (!former.isAlive()) {
      throw new IllegalArgumentException("nobody comes back as " + former);
    }
    state = former;
    organizationId = union;
    changedBy = by;
  }

  private void requireAlive() {
    if (!state.isAlive()) {
      throw Refusal.wrongState(state);
    }
  }

  /// How a person stands by this membership: a record that was merged, by that of the record that it is now.
  MemberChanged changed(Person person, String sealedName) {
    return new MemberChanged(
        person.id(),
        organizationId,
        person.sex().name(),
        person.birthYear(),
        person.birthMonth(),
        employmentForm,
        (person.mergedInto().isPresent() ? MembershipState.LEFT : state).name(),
        List.of(),
        sealedName,
        person.toldInto());
  }

  MembershipFacts facts() {
    return new MembershipFacts(
        id,
        personId,
        organizationId,
        employmentForm,
        state,
        joinedOn,
        retiredOn,
        memberNumber,
        version);
  }

  UUID personId() {
    return personId;
  }

  UUID id() {
    return id;
  }
}
