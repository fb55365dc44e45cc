package org.gonghui.member.station;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/// Where something is: degrees of WGS 84, within the country's bounds. So no box around one meets a pole or the date line.
///
/// @param latitude 3 to 54 degrees north
/// @param longitude 73 to 136 degrees east
@Embeddable
record Position(
    @NotNull @DecimalMin("3") @DecimalMax("54") Double latitude,
    @NotNull @DecimalMin("73") @DecimalMax("136") Double longitude) {
  static final double SOUTH = 3;
  static final double NORTH = 54;
  static final double WEST = 73;
  static final double EAST = 136;

  boolean isInTheCountry() {
    return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
  }
}
