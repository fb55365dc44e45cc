package org.gonghui.member.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.member.organization.DivisionCode;
import org.gonghui.member.organization.OpenUnion;

/// Where somebody who joins alone belongs (M1, M2): the branch of the town that takes in their form of employment; none
/// there, the city's industry federation for the form; none either, the federation of the division.
record Routing(DivisionCode division) {

  /// @param unions open unions in this division and around it that take in the form, and federations
  Optional<UUID> route(List<OpenUnion> unions) {
    return nearest(unions, true).or(() -> nearest(unions, false));
  }

  private Optional<UUID> nearest(List<OpenUnion> unions, boolean takesForm) {
    var outwards = division.outwards();
    return unions.stream()
        .filter(union -> union.takesForm() == takesForm)
        .filter(union -> outwards.contains(union.divisionCode()))
        .min(
            Comparator.<OpenUnion>comparingInt(union -> outwards.indexOf(union.divisionCode()))
                .thenComparing(OpenUnion::id))
        .map(OpenUnion::id);
  }
}
