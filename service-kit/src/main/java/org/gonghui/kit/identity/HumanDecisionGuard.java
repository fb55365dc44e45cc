package org.gonghui.kit.identity;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

@HumanDecision
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class HumanDecisionGuard {
  private final Caller caller;

  HumanDecisionGuard(Caller caller) {
    this.caller = caller;
  }

  @AroundInvoke
  @Nullable Object refuseMachines(InvocationContext call) throws Exception {
    if (caller.isMachine()) {
      throw new Refusal(KitProblem.HUMAN_REQUIRED);
    }
    return call.proceed();
  }
}
