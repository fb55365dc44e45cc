package org.gonghui.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;

/// The catalogue of this service's refusals.
@ApplicationScoped
class TrainingProblems implements ProblemCatalogue {
  @Override
  public List<ProblemType> types() {
    return List.of(TrainingProblem.values());
  }
}
