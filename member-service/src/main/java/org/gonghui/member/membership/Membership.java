package org.gonghui.member.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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
  private String memberNumber;
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

  MemberChanged changed(Person person, String sealedName) {
    return new MemberChanged(
        personId,
        organizationId,
        person.sex().name(),
        person.birthYear(),
        person.birthMonth(),
        employmentForm,
        state.name(),
        List.of(),
        sealedName,
        null);
  }

  MembershipFacts facts() {
    return new MembershipFacts(
        personId, organizationId, employmentForm, state, joinedOn, memberNumber, version);
  }

  UUID personId() {
    return personId;
  }

  UUID id() {
    return id;
  }
}
