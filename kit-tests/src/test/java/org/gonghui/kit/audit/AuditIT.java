package org.gonghui.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AuditIT {
  @Inject Audit audit;
  @Inject Sealer sealer;
  @Inject AuditVerification verification;

  @Test
  void anEntryIsThereOnlyWithWhatWasDone() {
    var kept = UUID.randomUUID();
    var undone = UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> audit.record("CASE_OPENED", kept));
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  audit.record("CASE_OPENED", undone);
                  throw new IllegalStateException("and yet not");
                }))
        .hasMessage("and yet not");
    assertThat(entries(kept)).isOne();
    assertThat(entries(undone)).isZero();
    assertThatThrownBy(() -> audit.record("CASE_OPENED", undone))
        .hasMessageContaining("ransaction");
  }

  @Test
  void theServicesRoleMayAddAndReadAndNothingElse() throws SQLException {
    QuarkusTransaction.requiringNew().run(() -> audit.record("CASE_OPENED", UUID.randomUUID()));
    try (var connection = Database.connectAsService();
        var statement = connection.createStatement()) {
      for (var forbidden :
          List.of(
              "update audit_entry set action = 'X'",
              "delete from audit_entry",
              "truncate audit_entry",
              "delete from audit_seal",
              "update audit_anchor set position = 1",
              "insert into audit_entry (id, transaction_id, recorded_at, action, subject, actor_subject, mac)"
                  + " values (gen_random_uuid(), '3', now(), 'X', gen_random_uuid(), 'x', '')")) {
        assertThatThrownBy(() -> statement.execute(forbidden))
            .as(forbidden)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void manyWritersAreChainedWithoutAGap() throws InterruptedException {
    var subject = UUID.randomUUID();
    Callable<Void> writer =
        () -> {
          for (int n = 0; n < 20; n++) {
            QuarkusTransaction.requiringNew().run(() -> audit.record("TOUCHED", subject));
            sealer.sealAll();
          }
          return null;
        };
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : writers.invokeAll(Collections.nCopies(16, writer))) {
        assertThat(done).succeedsWithin(Duration.ZERO);
      }
    }
    await()
        .untilAsserted(() -> {
          sealer.sealAll();
          assertThat(unsealed()).isZero();
        });
    assertThat(entries(subject)).isEqualTo(320);
    assertThat(verification.verify(List.of()).findings()).isEmpty();
  }

  @Test
  void anEntryOfATransactionThatIsStillOpenHoldsBackTheLaterOnes() {
    var early = UUID.randomUUID();
    var late = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          audit.record("EARLY", early);
          var other = Thread.ofVirtual().start(() -> recordAndSeal(late));
          join(other);
          assertThat(sealed(late)).isZero();
        });
    await()
        .untilAsserted(() -> {
          sealer.sealAll();
          assertThat(sealed(late)).isOne();
        });
    assertThat(position(early)).isLessThan(position(late));
  }

  @Test
  void auditorsReadItPageByPageAndNobodyElseDoes() {
    var subject = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () -> IntStream.range(0, 3).forEach(i -> audit.record("CASE_READ", subject, "REVIEW")));
    var first =
        given()
            .auth()
            .oauth2(Token.of("auditor").sign())
            .queryParam("subject", subject)
            .queryParam("from", "2020-01-01T00:00:00Z")
            .queryParam("limit", 2)
            .queryParam("count", true)
            .get("/v1/operations/kit/audit-entries")
            .then()
            .statusCode(200)
            .body("items.size()", equalTo(2))
            .body("count", equalTo(3))
            .body("items[0].actor", equalTo("service:kit"))
            .body("items[0].purpose", equalTo("REVIEW"))
            .extract();
    given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .queryParam("subject", subject)
        .queryParam("from", "2020-01-01T00:00:00Z")
        .queryParam("cursor", first.<String>path("nextCursor"))
        .get("/v1/operations/kit/audit-entries")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("$", not(hasKey("count")));
    for (var path : List.of("audit-entries", "audit-verification")) {
      given()
          .auth()
          .oauth2(Token.of("admin", "officer").sign())
          .get("/v1/operations/kit/" + path)
          .then()
          .statusCode(403);
      given()
          .auth()
          .oauth2(Token.of("auditor").sign())
          .get("/v1/operations/elsewhere/" + path)
          .then()
          .statusCode(404);
    }
  }

  @Test
  void aCountIsAskedForByTrueOrFalse() {
    for (var value : List.of("yes", "1", "TRUE", "")) {
      given()
          .auth()
          .oauth2(Token.of("auditor").sign())
          .queryParam("count", value)
          .get("/v1/operations/kit/audit-entries")
          .then()
          .statusCode(400)
          .body("code", equalTo("VALIDATION_FAILED"))
          .body("violations[0].field", equalTo("count"))
          .body("violations[0].code", equalTo("FORMAT"));
    }
    given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .queryParam("count", false)
        .get("/v1/operations/kit/audit-entries")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("count")));
  }

  private void recordAndSeal(UUID subject) {
    QuarkusTransaction.requiringNew().run(() -> audit.record("LATE", subject));
    sealer.sealAll();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static long entries(UUID subject) {
    return Database.number("select count(*) from audit_entry where subject = ?", subject);
  }

  private static long unsealed() {
    return Database.number(
        "select count(*) from audit_entry e where not exists (select 1 from audit_seal where entry_id = e.id)");
  }

  private static long sealed(UUID subject) {
    return Database.number(
        "select count(*) from audit_seal s join audit_entry e on e.id = s.entry_id where e.subject = ?",
        subject);
  }

  private static long position(UUID subject) {
    return Database.number(
        "select s.position from audit_seal s join audit_entry e on e.id = s.entry_id where e.subject = ?",
        subject);
  }
}
