package org.gonghui.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
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
  private final ObjectMapper json;
  private final HttpHeaders headers;
  private final RoutingContext routing;

  IdempotencyGuard(
      KeyedCalls calls,
      Turns turns,
      StoredAnswers answers,
      EntityManager entities,
      ObjectMapper json,
      HttpHeaders headers,
      RoutingContext routing) {
    this.calls = calls;
    this.turns = turns;
    this.answers = answers;
    this.entities = entities;
    this.json = json;
    this.headers = headers;
    this.routing = routing;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext method) throws Exception {
    var key = key(method.getMethod().getAnnotation(Idempotent.class).required());
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
        return replay(json.readValue(stored.get(), StoredAnswer.class));
      }
    }
    var answer = (RestResponse<?>) method.proceed();
    entities.flush();
    answers.keep(call, rights, json.writeValueAsString(stored(answer)));
    return answer;
  }

  private StoredAnswer stored(RestResponse<?> answer) throws JsonProcessingException {
    var kept = new LinkedHashMap<String, String>();
    for (var name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
      var value = answer.getHeaders().getFirst(name);
      if (value != null) {
        kept.put(name, value.toString());
      }
    }
    return new StoredAnswer(answer.getStatus(), kept, json.writeValueAsString(answer.getEntity()));
  }

  private static RestResponse<String> replay(StoredAnswer stored) {
    var answer =
        RestResponse.ResponseBuilder.<String>create(stored.status())
            .entity(stored.body())
            .type("application/json")
            .header(Answers.REPLAYED, "true");
    stored.headers().forEach(answer::header);
    return answer.build();
  }

  private Optional<String> key(boolean required) {
    var key = headers.getHeaderString(Idempotent.HEADER);
    if (key == null) {
      if (required) {
        throw new Refusal(KitProblem.IDEMPOTENCY_KEY_REQUIRED);
      }
      return Optional.empty();
    }
    if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      throw new Refusal(KitProblem.INVALID_IDEMPOTENCY_KEY);
    }
    return Optional.of(key);
  }
}
