package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.kit.problem.Refusal;

/// Money is given once for an illness (A1: one-off, A7: paid once): who was promised or paid some of a programme before is given
/// more of it only where a reviewer says of each of those cases that it was for another illness. What is found here stands
/// while the member is held.
@ApplicationScoped
class EarlierRelief {
  private final ReliefCases cases;

  EarlierRelief(ReliefCases cases) {
    this.cases = cases;
  }

  /// The member's other cases of the programme for which money is promised or was paid.
  List<EarlierCase> before(ReliefCase relief) {
    return cases.beside(relief).stream()
        .filter(EarlierRelief::hasMoney)
        .map(EarlierCase::of)
        .toList();
  }

  /// @param named as cases of another illness
  /// @return which of them are other cases of the member and programme, decided or not
  /// @throws Refusal `RELIEVED_BEFORE` (409) where one with money is left out
  Set<UUID> requireAllNamed(ReliefCase relief, Collection<UUID> named) {
    var beside = cases.beside(relief);
    var before = beside.stream().filter(EarlierRelief::hasMoney).map(ReliefCase::id).toList();
    if (!named.containsAll(before)) {
      throw new Refusal(AssistanceProblem.RELIEVED_BEFORE)
          .with("relievedBefore", before.stream().map(UUID::toString).toList());
    }
    return beside.stream().map(ReliefCase::id).filter(named::contains).collect(Collectors.toSet());
  }

  /// Who is about to decide on another case of the member looks again: this one has been approved.
  void lookAgainBeside(ReliefCase approved) {
    cases.beside(approved).stream()
        .filter(ReliefCase::isUndecided)
        .forEach(relief -> cases.locked(relief).touch());
  }

  private static boolean hasMoney(ReliefCase relief) {
    return relief.state().isApproved();
  }
}
