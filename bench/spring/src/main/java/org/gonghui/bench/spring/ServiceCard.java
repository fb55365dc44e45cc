package org.gonghui.bench.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

@Entity
class ServiceCard {
  @Id
  @SuppressWarnings("UnusedVariable") // JPA asks for it
  private UUID id;

  private UUID memberId;
  private String number;
  private String state;
  private LocalDate issuedOn;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ServiceCard() {}

  UUID memberId() {
    return memberId;
  }

  String number() {
    return number;
  }

  String state() {
    return state;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  long version() {
    return version;
  }
}
