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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
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
          assertThat(anchors.latest(1)).isNotEmpty();
        });
    var anchor = anchors.latest(1).getFirst();
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
      return anchors.latest(200).stream()
          .filter(anchor -> anchor.service().equals(service))
          .filter(AnchorView::contradicted)
          .map(AnchorView::position)
          .toList();
    }
  }
}
