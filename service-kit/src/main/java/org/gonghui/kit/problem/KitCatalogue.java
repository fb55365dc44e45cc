package org.gonghui.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class KitCatalogue implements ProblemCatalogue {
  @Override
  public List<ProblemType> types() {
    return List.of(KitProblem.values());
  }
}
