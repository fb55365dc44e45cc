package org.gonghui.kit.anchor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AnchorIT {
  @Inject Audit audit;
  @Inject Anchoring anchoring;
  @Inject Anchors anchors;

  @Test
  void theHeadGoesToTheServiceThatKeepsItAndIsCheckedAgainst() {
    QuarkusTransaction.requiringNew().run(() -> audit.record("DONE", UUID.randomUUID()));
    await()
        .untilAsserted(() -> {
          anchoring.anchor();
          assertThat(latest(1)).isNotEmpty();
        });
    var anchor = latest(1).getFirst();
    assertThat(anchor.contradicted()).isFalse();
    given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .queryParam("anchor", anchor.position() + ":" + anchor.head())
        .get("/v1/operations/kit/audit-verification")
        .then()
        .statusCode(200)
        .body("intact", equalTo(true))
        .body("sealed", greaterThan(0));
    given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .queryParam("anchor", anchor.position() + ":AAAA")
        .get("/v1/operations/kit/audit-verification")
        .then()
        .body("findings.kind", hasItem("REWRITTEN"));
    given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .queryParam("anchor", anchor.position() + 1_000_000 + ":" + anchor.head())
        .get("/v1/operations/kit/audit-verification")
        .then()
        .body("findings.kind", hasItem("CUT_OFF"));
  }

  @Test
  void anAnchorOfAChainThatWasCutAndGrewAgainContradictsTheFormerOnes() {
    var elsewhere = new Anchored("elsewhere");
    elsewhere.take(100, "AAAA", 0);
    elsewhere.take(200, "BBBB", 60);
    assertThat(elsewhere.contradicted()).isEmpty();
    elsewhere.take(150, "CCCC", 240);
    assertThat(elsewhere.contradicted()).containsExactly(150L);
  }

  @Test
  void aFurtherPageOfAnchorsIsComparedWithoutAnotherWalk() {
    QuarkusTransaction.requiringNew().run(() -> audit.record("DONE", UUID.randomUUID()));
    await().until(() -> Database.number("select count(*) from audit_seal") > 0);
    var end =
        Database.rows("select position, link from audit_seal order by position desc limit 1")
            .getFirst();
    var position = Long.parseLong(String.valueOf(end.get("position")));
    var link = Anchoring.BASE64.encodeToString((byte[]) end.get("link"));

    compared(position + ":" + link).body("intact", equalTo(true));
    compared(position + ":AAAA").body("findings.kind", hasItem("REWRITTEN"));
    compared(position + 1_000_000 + ":" + link).body("findings.kind", hasItem("CUT_OFF"));
    compared(position + ":" + link, position + 1_000_000 + ":" + link)
        .body("findings.kind", hasItem("CUT_OFF"));
  }

  @Test
  void whatIsNoAnchorIsToldInWords() {
    given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .header("Accept-Language", "en")
        .queryParam("anchor", "nix")
        .get("/v1/operations/kit/audit-verification")
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("INVALID_ANCHOR"))
        .body("violations[0].message", equalTo("is not an anchor as it was given out"));
  }

  private static ValidatableResponse compared(String... anchors) {
    return given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .queryParam("anchor", List.of(anchors))
        .queryParam("walk", false)
        .get("/v1/operations/kit/audit-verification")
        .then()
        .statusCode(200);
  }

  /// Somebody took a place out of the chain: its position goes on, its number of entries tells.
  @Test
  void anAnchorCountsTheEntriesThemselves() {
    for (int i = 0; i < 2; i++) {
      QuarkusTransaction.requiringNew().run(() -> audit.record("DONE", UUID.randomUUID()));
    }
    await().until(() -> Database.number("select count(*) from audit_seal") > 1);
    Database.execute("delete from audit_anchor_made");
    var removed = Database.rows("select * from audit_seal order by position limit 1").getFirst();
    Database.execute("delete from audit_seal where position = ?", removed.get("position"));
    try {
      anchoring.anchor();

      assertThat(Database.number("select position - entries from audit_anchor_made")).isOne();
    } finally {
      Database.execute(
          "insert into audit_seal values (?, ?, cast(cast(? as text) as xid8), ?, ?)",
          removed.get("position"),
          removed.get("entry_id"),
          String.valueOf(removed.get("transaction_id")),
          removed.get("entry_mac"),
          removed.get("link"));
      Database.execute("delete from audit_anchor_made");
    }
  }

  @Test
  void theListIsReadAlongItsIndexAndPagedAndCounted() {
    var many = new Anchored("many-" + UUID.randomUUID());
    for (int position = 1; position <= 5; position++) {
      many.take(position, "AAAA", position);
    }
    var first = list("limit=2&count=true");
    assertThat(first.<Integer>path("count")).isGreaterThanOrEqualTo(5);
    var second = list("limit=2&cursor=" + first.path("nextCursor"));
    assertThat(second.<List<Integer>>path("items.position"))
        .isNotEqualTo(first.<List<Integer>>path("items.position"));
    assertThat(plan()).contains("audit_anchor_in_order").doesNotContain("Sort");
  }

  private static Response list(String query) {
    return given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .get("/v1/operations/kit/audit-anchors?" + query);
  }

  private static String plan() {
    Database.execute(
        """
        insert into audit_anchor select 'plan', n, '', n, now(), now() - n * interval '1 minute'
        from generate_series(1, 5000) n
        """);
    Database.execute("analyze audit_anchor");
    try {
      return String.valueOf(
          Database.rows(
              """
              explain select * from audit_anchor where (received_at, position, head) < (now(), 1, '')
              order by received_at desc, position desc, head desc limit 1
              """));
    } finally {
      Database.execute("delete from audit_anchor where service = 'plan'");
    }
  }

  private List<AnchorView> latest(int most) {
    return anchors.after(Anchors.Key.START, most);
  }

  @Test
  void onlyAuditorsReadThem() {
    given()
        .auth()
        .oauth2(Token.of("admin", "operator").sign())
        .get("/v1/operations/kit/audit-anchors")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Token.of("auditor").sign())
        .get("/v1/operations/kit/audit-anchors")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store");
  }

  /// Anchors as they come from another service.
  private final class Anchored {
    private final String service;

    Anchored(String service) {
      this.service = service;
    }

    void take(long position, String head, long second) {
      var time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
      QuarkusTransaction.requiringNew()
          .run(() -> anchors.keep(new AuditAnchored(service, position, position, head, time)));
    }

    List<Long> contradicted() {
      return latest(200).stream()
          .filter(anchor -> anchor.service().equals(service))
          .filter(AnchorView::contradicted)
          .map(AnchorView::position)
          .toList();
    }
  }
}
