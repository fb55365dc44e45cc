package org.gonghui.screening.hospital;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/// Makes a partner a hospital.
///
/// @param partnerId the partner of kind HOSPITAL, as its tokens name it; becomes the hospital's id
record RegisterHospital(
    @NotNull UUID partnerId,
    @NotBlank @Size(max = 200) String name,
    @NotNull @Pattern(regexp = HospitalTerms.DIVISION) String divisionCode,
    @NotBlank @Size(max = 100) String tenderReference,
    @NotNull LocalDate qualifiedUntil) {

  HospitalTerms terms() {
    return new HospitalTerms(name, divisionCode, tenderReference, qualifiedUntil);
  }
}
