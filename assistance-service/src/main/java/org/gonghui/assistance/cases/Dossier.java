package org.gonghui.assistance.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.assistance.programmes.Assessment;
import org.gonghui.assistance.programmes.IllnessFacts;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// The sensitive part of a case, kept sealed as a whole.
///
/// @param facts by programme; none for CONDOLENCE
/// @param assessment by the policy that the case is pinned to; none before facts or evidence allow it
@JsonInclude(JsonInclude.Include.NON_NULL)
record Dossier(
    @Nullable IllnessFacts facts,
    @Nullable Evidence evidence,
    @Nullable Assessment assessment,
    List<TimelineEntry> timeline) {

  static final Dossier EMPTY = new Dossier(null, null, null, List.of());

  Dossier with(TimelineEntry entry) {
    var longer = new ArrayList<>(timeline);
    longer.add(entry);
    return new Dossier(facts, evidence, assessment, List.copyOf(longer));
  }

  /// The amount that the policy yields.
  Optional<Money> entitledTo() {
    return switch (assessment) {
      case null -> Optional.empty();
      case Assessment.Entitled entitled -> Optional.of(entitled.amount());
      case Assessment.Refused refused -> Optional.empty();
    };
  }
}
