package org.gonghui.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;

@ApplicationScoped
class ScreeningProblems implements ProblemCatalogue {

  @Override
  public List<ProblemType> types() {
    return List.of(ScreeningProblem.values());
  }
}
