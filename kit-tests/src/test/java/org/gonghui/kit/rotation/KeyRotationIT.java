package org.gonghui.kit.rotation;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.KeysConfig;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

/// Keys change under load, and nobody notices: every person is found, nobody exists twice.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class KeyRotationIT {
  private static final int PEOPLE = 1_500;
  private static final Duration PAUSE = Duration.ofMillis(5);

  @Inject SealedPeople people;
  @Inject Vault vault;
  @Inject BlindIndex index;
  @Inject KeysConfig config;

  @Test
  void everythingComesUnderTheNewKeysWhilePeopleJoinAndAreLookedUp() throws Exception {
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(people.add(UUID.randomUUID(), "name " + i, number(i))).isTrue();
    }
    var stopped = new AtomicBoolean();
    var joined = new AtomicInteger(PEOPLE);
    try (var load = Executors.newVirtualThreadPerTaskExecutor()) {
      var callers = start(load, stopped, joined);
      try {
        var keys = KeyFiles.in(folder());
        keys.turn("kit", "encryption");
        keys.turn("kit", "index");
        await().until(() -> vault.currentKey() == 2 && index.currentKey() == 2);
        assertThat(done()).isFalse();
        rotate().statusCode(202);
        await().atMost(Duration.ofSeconds(30)).until(this::done);
        keys.retire("kit", "encryption");
        keys.retire("kit", "index");
        await().until(() -> index.of("idNumber", "x").odd() == null);
        assertThat(done()).isFalse();
        rotate().statusCode(202);
        await().atMost(Duration.ofSeconds(30)).until(this::done);
      } finally {
        stopped.set(true);
      }
      for (var caller : callers) {
        assertThat(caller).succeedsWithin(Duration.ofSeconds(10));
      }
    }
    for (int i = 0; i < joined.get(); i++) {
      assertThat(people.nameOf(number(i))).as("person %d", i).contains("name " + i);
    }
    assertThat(Database.number("select count(*) from sealed_person")).isEqualTo(joined.get());
    assertThat(
            Database.number(
                "select count(*) from sealed_person where get_byte(name, 4) <> 2 or get_byte(id_number, 4) <> 2"
                    + " or id_number_even is null or id_number_odd is not null"))
        .isZero();
  }

  /// Its file is not fit, say: it goes on with the key that it has.
  @Test
  void nothingIsDoneWhileAnotherCopyWritesWithAFormerKey() throws InterruptedException {
    Database.execute(
        "insert into key_copy values (?, 'ENCRYPTION', 1000, now() + interval '1 hour')",
        UUID.randomUUID());
    rotate().statusCode(202);
    await().atMost(Duration.ofSeconds(30)).until(KeyRotationIT::indexIsSwept);
    Thread.sleep(Progress.PAUSE.plusSeconds(2));
    assertThat(done()).isFalse();
    Database.execute("delete from key_copy where key_id = 1000");
    await().atMost(Duration.ofSeconds(30)).until(this::done);
  }

  @Test
  void aFormerIndexIsNotGoneWhileAnotherCopyHasItsKey() throws InterruptedException {
    Database.execute(
        "insert into key_copy values (?, 'FORMER_INDEX', 1000, now() + interval '1 hour')",
        UUID.randomUUID());
    rotate().statusCode(202);
    Thread.sleep(Progress.PAUSE.plusSeconds(2));
    assertThat(done()).isFalse();
    Database.execute("delete from key_copy where key_id = 1000");
    await().atMost(Duration.ofSeconds(30)).until(this::done);
  }

  /// It would seal with its own key what the others have sealed anew.
  @Test
  void aCopyTakesNoPartInASweepToAKeyThatItHasNotRead() throws InterruptedException {
    rotate().statusCode(202);
    await().atMost(Duration.ofSeconds(30)).until(this::done);
    Database.execute("update key_sweep set key_id = 1000, finished_at = null");
    Thread.sleep(Duration.ofSeconds(2));
    assertThat(Database.number("select count(*) from key_sweep where finished_at is not null"))
        .isZero();
    Database.execute("delete from key_sweep");
  }

  @Test
  void onlyAnOperatorRotates() {
    for (var token : List.of(Token.of("admin").sign(), Token.of("auditor").sign())) {
      given().auth().oauth2(token).post("/v1/operations/kit/key-rotation").then().statusCode(403);
    }
  }

  /// Each joins somebody new, tries to join them again and looks somebody up who was there before: some hundreds in a
  /// second, however quick the machine is, since the sweep reads what they write.
  private List<Future<Void>> start(
      ExecutorService load, AtomicBoolean stopped, AtomicInteger joined) {
    Callable<Void> caller =
        () -> {
          while (!stopped.get()) {
            joinOnce(joined.getAndIncrement());
            var somebody = Math.floorMod(System.nanoTime(), PEOPLE);
            assertThat(people.nameOf(number(somebody))).contains("name " + somebody);
            Thread.sleep(PAUSE);
          }
          return null;
        };
    var callers = new ArrayList<Future<Void>>();
    for (int i = 0; i < 3; i++) {
      callers.add(load.submit(caller));
    }
    return callers;
  }

  private void joinOnce(int person) throws SQLException {
    assertThat(people.add(UUID.randomUUID(), "name " + person, number(person))).isTrue();
    assertThat(people.add(UUID.randomUUID(), "somebody else", number(person))).isFalse();
  }

  /// Of which no copy says otherwise.
  private static boolean indexIsSwept() {
    return Database.number(
            "select count(*) from key_sweep where target ~ '_(odd|even)$' and finished_at is not null")
        > 0;
  }

  private Path folder() {
    return requireNonNull(config.file().orElseThrow().getParent());
  }

  private boolean done() {
    return given()
        .auth()
        .oauth2(Token.of("operator").sign())
        .get("/v1/operations/kit/key-rotation")
        .then()
        .statusCode(200)
        .extract()
        .<Boolean>path("done");
  }

  private static ValidatableResponse rotate() {
    return given()
        .auth()
        .oauth2(Token.of("operator").sign())
        .post("/v1/operations/kit/key-rotation")
        .then();
  }

  private static String number(long person) {
    return "11010119900307%04d".formatted(person);
  }
}
