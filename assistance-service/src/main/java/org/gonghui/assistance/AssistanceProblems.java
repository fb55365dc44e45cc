package org.gonghui.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;

/// This service's refusals, found by their code.
@ApplicationScoped
class AssistanceProblems implements ProblemCatalogue {
  @Override
  public List<ProblemType> types() {
    return List.of(AssistanceProblem.values());
  }
}
