package org.gonghui.screening.hospital;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is kept of a hospital and can be changed.
///
/// @param divisionCode where it stands: 6 digits (GB/T 2260), or 9 with the town (GB/T 10114)
/// @param tenderReference the tender that it qualified by
/// @param qualifiedUntil the last day on which it may screen
@Schema(name = "HospitalTerms")
record HospitalTerms(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Pattern(regexp = HospitalTerms.DIVISION) String divisionCode,
    @NotBlank @Size(max = 100) String tenderReference,
    @NotNull LocalDate qualifiedUntil) {

  static final String DIVISION = "[0-9]{6}([0-9]{3})?";
}
