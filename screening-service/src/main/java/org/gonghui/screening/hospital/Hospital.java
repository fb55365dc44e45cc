package org.gonghui.screening.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/// A partner that may screen, for as long as its tender lasts.
@Entity
class Hospital {

  @Id private UUID id;
  private String name;
  private String divisionCode;
  private String tenderReference;
  private LocalDate qualifiedUntil;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Hospital() {}

  @SuppressWarnings("NullAway.Init") // change() fills the fields
  Hospital(UUID partnerId, HospitalTerms terms) {
    this.id = partnerId;
    change(terms);
  }

  final void change(HospitalTerms terms) {
    this.name = terms.name();
    this.divisionCode = terms.divisionCode();
    this.tenderReference = terms.tenderReference();
    this.qualifiedUntil = terms.qualifiedUntil();
  }

  boolean isQualifiedOn(LocalDate day) {
    return !day.isAfter(qualifiedUntil);
  }

  UUID id() {
    return id;
  }

  HospitalTerms terms() {
    return new HospitalTerms(name, divisionCode, tenderReference, qualifiedUntil);
  }

  long version() {
    return version;
  }
}
