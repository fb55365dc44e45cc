package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.http.KeyedCalls.Granted;
import org.gonghui.testing.Database;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Judges keyed writes of a login that nobody is known by, each batch in a transaction of its own.
@ApplicationScoped
class Judge {
  static final Granted MEMBER =
      new Granted(Set.of("member"), Set.of(), Optional.empty(), Optional.of(UUID.randomUUID()));

  private final KeyedBatch batch;

  Judge(KeyedBatch batch) {
    this.batch = batch;
  }

  /// A write that nobody has made before.
  static KeyedWrite write(String content) {
    return new KeyedWrite(new KeyedCall(UUID.randomUUID(), content), MEMBER);
  }

  static RestResponse<String> created(String what) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, what)
        .header("Location", "/v1/" + what)
        .build();
  }

  Map<KeyedWrite, Repetition> look(KeyedWrite... writes) {
    return QuarkusTransaction.requiringNew()
        .call(() -> batch.look(List.of(writes), write -> Optional.empty()));
  }

  void answer(KeyedWrite write, String what) {
    judge(Map.of(write, created(what)), List.of());
  }

  /// Takes their keys and gives back what it took.
  Map<KeyedWrite, Repetition> take(KeyedWrite... writes) {
    return judge(Map.of(), List.of(writes));
  }

  Map<KeyedWrite, Repetition> judge(
      Map<KeyedWrite, RestResponse<String>> answered, List<KeyedWrite> refused) {
    var all = new HashSet<>(answered.keySet());
    all.addAll(refused);
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var answers = batch.take(List.copyOf(all), write -> Optional.empty());
          batch.keep(answered, refused, write -> Optional.empty());
          return answers;
        });
  }

  static long rows(KeyedWrite one, KeyedWrite another) {
    return Database.number(
        "select count(*) from idempotency_key where id in (?, ?)", one.id(), another.id());
  }

  static void assertFirst(@Nullable Repetition repetition) {
    assertThat(repetition).isInstanceOf(Repetition.First.class);
  }

  static void assertAgain(@Nullable Repetition repetition, String what) {
    assertThat(repetition)
        .isInstanceOfSatisfying(
            Repetition.Again.class,
            again -> {
              assertThat(again.answer().getStatus()).isEqualTo(201);
              assertThat(again.answer().getEntity()).isEqualTo("\"" + what + "\"");
              assertThat(again.answer().getHeaders().getFirst("Location"))
                  .hasToString("/v1/" + what);
            });
  }

  static void assertRefused(@Nullable Repetition repetition, String code) {
    assertThat(repetition)
        .isInstanceOfSatisfying(
            Repetition.Refused.class, refused -> assertThat(refused.refusal()).hasMessage(code));
  }
}
