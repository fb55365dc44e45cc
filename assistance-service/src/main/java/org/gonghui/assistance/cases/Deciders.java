package org.gonghui.assistance.cases;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Who entered, reviewed and approved a case, and who is out of it since they refused it: no two of these are one person.
@Embeddable
class Deciders {
  private static final UUID[] NOBODY = {};

  private UUID[] enteredBy = NOBODY;
  private UUID[] reviewedBy = NOBODY;

  @SuppressWarnings("UnusedVariable") // read by queries and constraints
  private UUID[] approvedBy = NOBODY;

  private UUID[] barred = NOBODY;

  protected Deciders() {}

  /// @param people who entered the case; nobody where an event opened it
  Deciders(Set<UUID> people) {
    enteredBy = ids(people);
  }

  void review(Set<UUID> by) {
    reviewedBy = ids(by);
  }

  void approve(Set<UUID> by) {
    approvedBy = ids(by);
  }

  /// Who reviewed and who refused never decide on it again.
  void refuse(Set<UUID> by) {
    barred =
        Stream.of(List.of(barred), List.of(reviewedBy), by)
            .flatMap(Collection::stream)
            .distinct()
            .toArray(UUID[]::new);
    reviewedBy = NOBODY;
  }

  /// Others may review and approve it anew.
  void forgetDecision() {
    reviewedBy = NOBODY;
    approvedBy = NOBODY;
  }

  /// The member, and who decided before an appeal.
  List<UUID> barredFromReview(UUID memberId) {
    return Stream.concat(Stream.of(barred), Stream.of(memberId)).toList();
  }

  /// Also who entered or reviewed it.
  List<UUID> barredFromDecision(UUID memberId) {
    return Stream.of(barredFromReview(memberId), List.of(enteredBy), List.of(reviewedBy))
        .flatMap(List::stream)
        .toList();
  }

  private static UUID[] ids(Set<UUID> people) {
    return people.toArray(UUID[]::new);
  }
}
