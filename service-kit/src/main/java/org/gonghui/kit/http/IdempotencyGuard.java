package org.gonghui.kit.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Runs a write and keeps its answer in one transaction, so that no crash lies between them. Only success is kept: a
/// refusal is judged anew.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class IdempotencyGuard {
  private final KeyedCalls calls;
  private final Turns turns;
  private final StoredAnswers answers;
  private final EntityManager entities;
  private final AnswerForm forms;
  private final RoutingContext routing;

  IdempotencyGuard(
      KeyedCalls calls,
      Turns turns,
      StoredAnswers answers,
      EntityManager entities,
      AnswerForm forms,
      RoutingContext routing) {
    this.calls = calls;
    this.turns = turns;
    this.answers = answers;
    this.entities = entities;
    this.forms = forms;
    this.routing = routing;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext method) throws Exception {
    var key = calls.key(method.getMethod().getAnnotation(Idempotent.class).required());
    if (key.isEmpty()) {
      return method.proceed();
    }
    var call = calls.read(key.get(), method.getParameters());
    try (var _ = turns.take(call.id(), Admission.of(routing))) {
      return QuarkusTransaction.requiringNew().call(() -> answered(call, method));
    }
  }

  private RestResponse<?> answered(KeyedCall call, InvocationContext method) throws Exception {
    var isNew = answers.claim(call);
    var rights = calls.rights();
    if (!isNew) {
      var stored = answers.answerTo(call, List.of(rights, calls.rightsBeforeBinding()));
      if (stored.isPresent()) {
        return forms.replay(stored.get());
      }
    }
    var answer = (RestResponse<?>) method.proceed();
    entities.flush();
    answers.keep(call, rights, forms.write(answer));
    return answer;
  }
}
