package org.gonghui.member.organization;

import java.util.ArrayList;
import java.util.List;

/// An administrative division: 6 digits of GB/T 2260, or 9 with the town or street of GB/T 10114.
///
/// @param value 6 or 9 digits
public record DivisionCode(String value) {
  /// What a division code looks like; the first two digits name the province.
  public static final String FORM = "[1-9]\\d{5}(\\d{3})?";

  /// This division and those around it, the nearest first: town, county or district, city, province.
  public List<String> outwards() {
    var around = new ArrayList<String>();
    around.add(value);
    for (var wider :
        List.of(
            value.substring(0, 6), value.substring(0, 4) + "00", value.substring(0, 2) + "0000")) {
      if (!around.contains(wider)) {
        around.add(wider);
      }
    }
    return List.copyOf(around);
  }
}
