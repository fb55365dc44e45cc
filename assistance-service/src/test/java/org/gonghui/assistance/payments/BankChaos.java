package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.Batch;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;

/// Some women are promised money, and a [ChaoticBank] pays it, until it has told all: each of them has it once, by the
/// bank's own book, and every sum is in its account.
final class BankChaos {
  private static final long SUM = 12_000;
  private static final long DEPOSIT = 1_000_000;
  private static final int WOMEN = 3;
  private static final int ROUNDS = 5;
  private static final int CALM_ROUNDS = 20;

  private record Promise(Resident woman, UUID caseId) {}

  private final Random random;
  private final Town town = Town.built();
  private final UUID fund = town.fund("F", "ILLNESS_RELIEF", DEPOSIT);
  private final ChaoticBank bank;
  private int accounts;

  BankChaos(long seed) {
    this.random = new Random(seed);
    this.bank = new ChaoticBank(random, town.account("F"), SUM);
  }

  void play() {
    var promises = IntStream.range(0, WOMEN).mapToObj(this::promised).toList();
    for (var round = 0; round < ROUNDS; round++) {
      released().ifPresent(bank::takes);
      bank.tellsSome().forEach(this::hear);
      promises.forEach(this::goOn);
      Books.balance();
    }
    calm(promises);
    promises.forEach(promise ->
        assertThat(paidTo(promise)).as("what the bank's book says was paid").isEqualTo(SUM));
    assertThat(town.of(fund, "closing")).isEqualTo(DEPOSIT - bank.paidOut() + ".00");
    assertThat(town.of(fund, "reserved")).isEqualTo("0.00");
  }

  private Promise promised(int number) {
    var woman = town.joined("王" + number).withAccount(nextAccount());
    return new Promise(woman, woman.isApproved());
  }

  /// Everybody does what is asked of them until all is settled.
  private void calm(List<Promise> promises) {
    for (var round = 0; round < CALM_ROUNDS && !allSettled(promises); round++) {
      bank.tellsTheRest().forEach(this::hear);
      promises.forEach(this::mend);
      released().ifPresent(bank::pays);
      Books.balance();
    }
    assertThat(promises).allMatch(promise -> state(promise).equals("SETTLED"));
  }

  private boolean allSettled(List<Promise> promises) {
    return bank.hasToldAll()
        && promises.stream().allMatch(promise -> state(promise).equals("SETTLED"));
  }

  private void goOn(Promise promise) {
    if (random.nextInt(100) < 70) {
      mend(promise);
    } else if (state(promise).equals("PAYMENT_FAILED")) {
      finance(promise, "ending", Map.of("reason", "会员放弃"));
    }
  }

  private void mend(Promise promise) {
    switch (state(promise)) {
      case "PAYMENT_FAILED" -> {
        promise.woman.gives(nextAccount(), promise.woman.name()).then().statusCode(200);
        finance(promise, "confirmation", Map.of());
      }
      case "REOPENED" -> {
        promise.woman.evidence(promise.caseId, 60_000).then().statusCode(200);
        town.decides(promise.caseId);
      }
      default -> {}
    }
  }

  /// All that can be paid, in a batch that is released, or none where there is nothing or finance thinks better of it.
  private Optional<Batch> released() {
    var key = UUID.randomUUID();
    var prepared = prepared(key);
    if (random.nextInt(100) < 20) {
      // the answer was lost: asked again, it is the same
      assertThat(prepared(key).<String>path("id")).isEqualTo(prepared.<String>path("id"));
    }
    if (prepared.statusCode() == 409) {
      assertThat(prepared.<String>path("code")).isEqualTo("NOTHING_TO_PAY");
      return Optional.empty();
    }
    var batch =
        new Batch(town, UUID.fromString(prepared.then().statusCode(201).extract().path("id")));
    if (random.nextInt(100) < 10) {
      town.as("finance")
          .post("/v1/payment-batches/{id}/cancellation", batch.id())
          .then()
          .statusCode(200);
      return Optional.empty();
    }
    return Optional.of(batch.released());
  }

  private Response prepared(UUID key) {
    return town.as("finance")
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(Map.of("fundId", fund))
        .post("/v1/payment-batches");
  }

  private void hear(String message) {
    BankAnswer.send(town.asBank(), message.strip());
  }

  private void finance(Promise promise, String step, Map<String, String> body) {
    var payment = payments(promise);
    town.as("finance")
        .contentType("application/json")
        .header("If-Match", payment.<String>path("items[-1].etag"))
        .body(body)
        .post("/v1/payments/{id}/" + step, payment.<String>path("items[-1].id"))
        .then()
        .statusCode(200);
  }

  private long paidTo(Promise promise) {
    List<List<String>> attempts = payments(promise).path("items.attempts.endToEndId");
    return attempts.stream().flatMap(List::stream).mapToLong(bank::paidOut).sum();
  }

  private Response payments(Promise promise) {
    return town.as("finance").queryParam("case", promise.caseId).get("/v1/payments");
  }

  private String state(Promise promise) {
    return promise.woman.stateOf(promise.caseId);
  }

  private String nextAccount() {
    accounts++;
    return "62220200%08d".formatted(accounts);
  }
}
