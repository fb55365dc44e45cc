package org.gonghui.member.showing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class ShowingIT {
  private final Applicant driver = Applicant.next();
  private String merchant = "";

  @BeforeEach
  void join() {
    var unions = new Unions();
    unions.federation("某市总工会", "521200");
    driver.verifies().then().statusCode(200);
    driver.applies("COURIER", "521200").then().statusCode(201);
    var partner =
        given()
            .auth()
            .oauth2(unions.token())
            .contentType("application/json")
            .body(Map.of("kind", "MERCHANT", "name", "某理发店"))
            .post("/v1/partners")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    merchant = Token.of("merchant").partner(UUID.fromString(partner)).machine().sign();
  }

  private Response shown() {
    return driver.calls().post("/v1/me/card/codes");
  }

  private Response checked(String code) {
    return given()
        .auth()
        .oauth2(merchant)
        .contentType("application/json")
        .body(Map.of("code", code))
        .post("/v1/card-checks");
  }

  @Test
  void aCodeIsGoodOnceWhoeverChecksAtOnce() {
    var code = shown().then().statusCode(201).extract().<String>path("code");
    var answers =
        Race.of(16, () -> checked(code).then().statusCode(200).extract().<Boolean>path("valid"));
    assertThat(answers).filteredOn(valid -> valid).hasSize(1);
    checked(code).then().body("valid", equalTo(false)).body("reason", equalTo("USED"));
  }

  @Test
  void aMerchantSeesMasksOnly() {
    checked(shown().<String>path("code"))
        .then()
        .statusCode(200)
        .body("valid", equalTo(true))
        .body("holder", equalTo("王*"))
        .body("cardNumber", matchesPattern("\\*{12}\\d{4}"));
    checked("NOSUCHCODE").then().statusCode(200).body("reason", equalTo("UNKNOWN"));
  }

  @Test
  void aCodeOfAMinuteAgoIsExpired() {
    var shown = shown();
    Database.execute(
        "update card_code set expires_at = expires_at - interval '61 seconds' where id = ?",
        UUID.fromString(shown.path("id")));
    checked(shown.path("code")).then().body("reason", equalTo("EXPIRED"));
  }

  @Test
  void aSuspendedMemberShowsNothing() {
    var code = shown().<String>path("code");
    var member = driver.calls().get("/v1/me/membership").<String>path("memberId");
    Database.execute(
        "update membership set state = 'SUSPENDED' where person_id = ?", UUID.fromString(member));
    checked(code).then().body("reason", equalTo("SUSPENDED"));
    shown().then().statusCode(409).body("currentState", equalTo("SUSPENDED"));
    Database.execute(
        "update membership set state = 'LEFT' where person_id = ?", UUID.fromString(member));
    shown().then().statusCode(409).body("currentState", equalTo("LEFT"));
  }

  @Test
  void aMerchantThatHasLostAnAnswerGetsItAgain() {
    var code = shown().<String>path("code");
    for (var time = 0; time < 2; time++) {
      given()
          .auth()
          .oauth2(merchant)
          .contentType("application/json")
          .header("Idempotency-Key", "till-" + code)
          .body(Map.of("code", code))
          .post("/v1/card-checks")
          .then()
          .statusCode(200)
          .body("valid", equalTo(true));
    }
    checked(code).then().body("reason", equalTo("USED"));
    var member = UUID.fromString(driver.calls().get("/v1/me/membership").path("memberId"));
    assertThat(
            Database.rows(
                "select purpose from audit_entry where action = 'CARD_CHECKED' and subject = ? order by id",
                member))
        .extracting(row -> row.get("purpose"))
        .containsExactly("VALID", "USED");
  }

  @Test
  void thePictureSaysTheSameAsTheText() throws IOException, NotFoundException {
    var shown = shown();
    var png = driver.calls().get(shown.<String>path("qrPng"));
    png.then().statusCode(200).contentType("image/png");
    var image = ImageIO.read(new ByteArrayInputStream(png.asByteArray()));
    var read =
        new MultiFormatReader()
            .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))));
    assertThat(read.getText()).isEqualTo(shown.<String>path("code"));
    var other = Applicant.next();
    other.calls().get(shown.<String>path("qrPng")).then().statusCode(409);
    other.verifies().then().statusCode(200);
    other
        .calls()
        .get(shown.<String>path("qrPng"))
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_CARD"));
    other.applies("COURIER", "521200").then().statusCode(201);
    other.calls().get(shown.<String>path("qrPng")).then().statusCode(404);
  }

  @Test
  void aCodeIsJsonAndNothingElse() {
    given()
        .auth()
        .oauth2(merchant)
        .contentType("text/plain")
        .body("X")
        .post("/v1/card-checks")
        .then()
        .statusCode(415);
  }

  @Test
  void onlyMerchantsCheckCards() {
    driver.calls().body(Map.of("code", "X")).post("/v1/card-checks").then().statusCode(403);
  }
}
