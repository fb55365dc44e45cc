package org.gonghui.kit.problem;

import java.util.List;

/// All problem types of one part of a service, so that a code can be found by its name: a violated database constraint
/// is told by it (`constraints.properties`), and docs/problems.md lists it.
public interface ProblemCatalogue {

  List<ProblemType> types();
}
