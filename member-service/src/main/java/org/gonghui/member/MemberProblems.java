package org.gonghui.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;

/// Lists this service's problems to service-kit.
@ApplicationScoped
class MemberProblems implements ProblemCatalogue {
  @Override
  public List<ProblemType> types() {
    return List.of(MemberProblem.values());
  }
}
