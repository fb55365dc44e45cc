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
import java.time.LocalDate;
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
import org.gonghui.member.membership.Declared;
import org.gonghui.member.membership.IdNumber;
import org.gonghui.member.membership.Identity;
import org.gonghui.member.membership.MobilePhone;
import org.gonghui.member.membership.PersonName;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Keys are rotated, and the former ones taken away, while somebody is in the middle of something.
@QuarkusTest
@TestProfile(UnderWayIT.Quickly.class)
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnderWayIT {
  /// More than one step of a sweep takes.
  private static final int CHUNKS = 20;

  @Inject Chunks chunks;
  @Inject ImportRows rows;
  @Inject Vault vault;
  @Inject BlindIndex index;
  @Inject KeysConfig config;

  private final City city = new City();
  private final Applicant applicant = Applicant.next();
  private final Applicant insistent = Applicant.next();
  private UUID list = new UUID(0, 0);
  private final Declared row = row();
  private String check = "";

  public static class Quickly implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gonghui.keys.reread", "1s", "gonghui.keys.settle", "3s");
    }
  }

  /// All that is under way meets one rotation, before the first test.
  @BeforeEach
  void rotateInTheMiddleOfIt() {
    if (!check.isEmpty()) {
      return;
    }
    city.found();
    list = list();
    for (var number = 0; number < CHUNKS; number++) {
      keep(list, number);
    }
    assertThat(firstNamed(list, row)).containsExactly(row.line());
    check = applicant.startsCheck().then().statusCode(202).extract().path("id");
    for (var code = 0; code < 10; code++) {
      insistent.withAnotherLogin().startsCheck().then().statusCode(202);
    }
    rotate();
  }

  @Test
  void aListThatWaitsIsOpenedUnderTheNewKey() {
    for (var number = 0; number < CHUNKS; number++) {
      assertThat(opened(list, number)).isEqualTo(content(number));
    }
  }

  @Test
  void aNumberThatTheListHasNamedIsKnownAgain() {
    assertThat(firstNamed(list, row)).isEmpty();
  }

  @Test
  void aCodeThatIsOnItsWayStaysGood() {
    applicant.enters(check, applicant.lastCode()).then().statusCode(200);
  }

  @Test
  void aPhoneThatGotItsFillOfCodesGetsNoneMore() {
    insistent.withAnotherLogin().startsCheck().then().statusCode(202);
    assertThat(insistent.texts().jsonPath().getList("findAll { it.code != null }")).hasSize(10);
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

  private Set<Long> firstNamed(UUID list, Declared row) {
    return QuarkusTransaction.requiringNew().call(() -> rows.see(list, List.of(row)));
  }

  private Declared row() {
    var person = MadeUpPeople.next();
    return new Declared(
        2,
        new Identity(
            new PersonName(person.name()),
            new IdNumber(person.idNumber(), LocalDate.of(1960, 1, 1)),
            new MobilePhone(person.phone())),
        city.id(),
        "EMPLOYEE");
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
