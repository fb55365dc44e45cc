package org.gonghui.member.grab;

import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/// What a claim came to.
sealed interface Verdict {

  /// A ticket that was given now or before.
  record Answered(RestResponse<?> answer) implements Verdict {}

  record Refused(Refusal refusal) implements Verdict {}
}
