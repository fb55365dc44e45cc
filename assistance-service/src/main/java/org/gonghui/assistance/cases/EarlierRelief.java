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
    return withMoneyBeside(relief).stream().map(EarlierCase::of).toList();
  }

  /// @param named as cases of another illness
  /// @throws Refusal `RELIEVED_BEFORE` (409) where one is left out
  void requireAllNamed(ReliefCase relief, Collection<UUID> named) {
    var before = withMoneyBeside(relief).stream().map(ReliefCase::id).toList();
    if (!named.containsAll(before)) {
      throw new Refusal(AssistanceProblem.RELIEVED_BEFORE)
          .with("relievedBefore", before.stream().map(UUID::toString).toList());
    }
  }

  /// Which of these are other cases of the member and programme, decided or not.
  Set<UUID> beside(ReliefCase relief, Collection<UUID> ids) {
    return cases.beside(relief).stream()
        .map(ReliefCase::id)
        .filter(ids::contains)
        .collect(Collectors.toSet());
  }

  /// Who is about to decide on another case of the member looks again: this one has been approved.
  void lookAgainBeside(ReliefCase approved) {
    cases.beside(approved).stream()
        .filter(ReliefCase::isUndecided)
        .forEach(relief -> cases.locked(relief).touch());
  }

  private List<ReliefCase> withMoneyBeside(ReliefCase relief) {
    return cases.beside(relief).stream().filter(other -> other.state().isApproved()).toList();
  }
}
