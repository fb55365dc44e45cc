package org.gonghui.screening.hospital;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;

/// A hospital as callers see it.
///
/// @param id equal to its partner id
@Schema(name = "Hospital")
record HospitalView(
    UUID id,
    UUID partnerId,
    String name,
    String divisionCode,
    String tenderReference,
    LocalDate qualifiedUntil,
    String etag) {

  static HospitalView of(Hospital hospital) {
    var terms = hospital.terms();
    return new HospitalView(
        hospital.id(),
        hospital.id(),
        terms.name(),
        terms.divisionCode(),
        terms.tenderReference(),
        terms.qualifiedUntil(),
        Answers.etag(hospital.version()));
  }
}
