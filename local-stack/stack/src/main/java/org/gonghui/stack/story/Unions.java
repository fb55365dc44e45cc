package org.gonghui.stack.story;

import java.util.List;

/// What the first step founded.
///
/// @param city id of the city's federation of this run
/// @param district id of the district under which the enterprises stand in the end
/// @param enterprises the 24 enterprise unions
public record Unions(String city, String district, List<Enterprise> enterprises) {
  public record Enterprise(String id, String code) {}
}
