package org.gonghui.member.importing;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.KeysConfig;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.Applicant;
import org.gonghui.member.MadeUpPeople;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.importing.SortedRows.Good;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

/// Keys are rotated, and the former ones taken away, while somebody is in the middle of something.
@QuarkusTest
@TestProfile(UnderWayIT.Quickly.class)
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class UnderWayIT {
  /// More than one step of a sweep takes.
  private static final int CHUNKS = 20;

  @Inject Chunks chunks;
  @Inject NamedRows named;
  @Inject Vault vault;
  @Inject BlindIndex index;
  @Inject KeysConfig config;

  private final City city = new City();
  private final String number = MadeUpPeople.next().idNumber();

  public static class Quickly implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gonghui.keys.reread", "1s", "gonghui.keys.settle", "3s");
    }
  }

  @Test
  void aListThatWaitsIsOpenedUnderTheNewKey() {
    city.found();
    var list = list();
    for (var number = 0; number < CHUNKS; number++) {
      keep(list, number);
    }

    rotate();

    for (var number = 0; number < CHUNKS; number++) {
      assertThat(opened(list, number)).isEqualTo(content(number));
    }
  }

  @Test
  void aNumberThatTheListHasNamedIsKnownAgain() {
    city.found();
    var list = list();
    assertThat(repeated(list, 2)).isEmpty();

    rotate();

    assertThat(repeated(list, 3)).containsExactly(3L);
  }

  @Test
  void aCodeThatIsOnItsWayStaysGood() {
    var self = Applicant.next();
    var check = self.startsCheck().then().statusCode(202).extract().<String>path("id");

    rotate();

    self.enters(check, self.lastCode()).then().statusCode(200);
  }

  @Test
  void aPhoneThatGotItsFillOfCodesGetsNoneMore() {
    var self = Applicant.next();
    for (var code = 0; code < 10; code++) {
      self.withAnotherLogin().startsCheck().then().statusCode(202);
    }

    rotate();

    self.withAnotherLogin().startsCheck().then().statusCode(202);
    assertThat(self.texts().jsonPath().getList("findAll { it.code != null }")).hasSize(10);
  }

  private void rotate() {
    var keys = KeyFiles.in(requireNonNull(config.file().orElseThrow().getParent()));
    var next = index.currentKey() + 1;
    keys.turn("member", "encryption");
    keys.turn("member", "index");
    await().until(() -> vault.currentKey() == next && index.currentKey() == next);
    operator().post("/v1/operations/member/key-rotation").then().statusCode(202);
    await().atMost(Duration.ofSeconds(30)).until(UnderWayIT::isRotated);
    keys.retire("member", "encryption");
    keys.retire("member", "index");
    await().until(() -> index.of("any", "x").odd() == null || index.of("any", "x").even() == null);
  }

  private static boolean isRotated() {
    return operator()
        .get("/v1/operations/member/key-rotation")
        .then()
        .statusCode(200)
        .extract()
        .<Boolean>path("done");
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(Token.of("operator").sign());
  }

  private void keep(UUID list, int number) {
    QuarkusTransaction.requiringNew().run(() -> chunks.keep(list, number, content(number)));
  }

  private byte[] opened(UUID list, int number) {
    return QuarkusTransaction.requiringNew().call(() -> chunks.open(list, number));
  }

  private Set<Long> repeated(UUID list, long line) {
    var facts = new ListFacts(list, city.id(), false, null, null, "a test");
    var rows = List.of(new Good<>(line, number));
    return QuarkusTransaction.requiringNew().call(() -> named.repeated(facts, rows, same -> same));
  }

  private static byte[] content(int number) {
    var content = new byte[256 * 1024];
    new Random(number).nextBytes(content);
    return content;
  }

  private UUID list() {
    var id = UUID.randomUUID();
    Database.execute(
        """
        insert into member_import (id, organization_id, format, charset, dry_run, consent_date, entered_by, state,
                                   chunks, line, total, accepted, rejected, epoch, lease_until, received_at)
        values (?, ?, 'CSV', 'UTF-8', false, '2018-03-01', 'a test', 'UPLOADING', ?, 0, 0, 0, 0, 0, now(), now())
        """,
        id,
        city.id(),
        CHUNKS);
    return id;
  }
}
