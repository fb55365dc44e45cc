package org.gonghui.member.offline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.Merchants;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.member.card.CardFacts;
import org.gonghui.member.card.CardState;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class OfflineIT {
  /// What stands before the 32 bytes of an Ed25519 key in X.509.
  private static final byte[] KEY_OF_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  @Inject SignedCodes signed;

  private final Applicant driver = Applicant.next();
  private Merchants merchants = new Merchants(new UUID(0, 0));
  private UUID merchant = new UUID(0, 0);
  private String contract = "";
  private String offer = "";

  @BeforeEach
  void agree() {
    new Unions().federation("某市总工会", "521700");
    driver.verifies().then().statusCode(200);
    driver.applies("COURIER", "521700").then().statusCode(201);
    merchants =
        new Merchants(
            UUID.fromString(driver.calls().get("/v1/me/membership").path("organization")));
    merchant = merchants.merchant();
    contract = merchants.contractWith(merchant);
    offer = merchants.offered(merchants.offer(contract));
  }

  private String code() {
    return driver
        .calls()
        .post("/v1/me/card/offline-codes")
        .then()
        .statusCode(201)
        .extract()
        .path("code");
  }

  private static Map<String, Object> item(String code, String offer, Instant redeemedAt) {
    var item = new LinkedHashMap<String, Object>();
    item.put("code", code);
    item.put("offerId", offer);
    item.put("amount", Merchants.yuan("50.00"));
    item.put("redeemedAt", redeemedAt.toString());
    return item;
  }

  private Map<String, Object> item(String code) {
    return item(code, offer, Instant.now());
  }

  private static Response handsIn(UUID merchant, List<Map<String, Object>> items) {
    return Merchants.calls(merchant).body(Map.of("items", items)).post("/v1/card-settlements");
  }

  private Response handsIn(Map<String, Object> item) {
    return handsIn(merchant, List.of(item));
  }

  private void isRefused(Response answer, String reason) {
    answer
        .then()
        .statusCode(207)
        .body("items[0].status", equalTo(422))
        .body("items[0].problem.code", equalTo("CARD_CODE_REFUSED"))
        .body("items[0].problem.reason", equalTo(reason));
  }

  @Test
  void aMerchantChecksACodeByThePublicKeysAlone() throws GeneralSecurityException {
    var parts = code().split("\\.", -1);
    assertThat(parts).hasSize(3);
    var header = JsonPath.from(text(parts[0]));
    assertThat(header.getString("alg")).isEqualTo("EdDSA");
    var claims = JsonPath.from(text(parts[1]));
    assertThat(claims.<String, Object>getMap("")).containsOnlyKeys("jti", "iat", "exp");
    assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(300);
    var key =
        given()
            .get("/v1/card-keys")
            .then()
            .statusCode(200)
            .body("keys.kty", everyItem(equalTo("OKP")))
            .body("keys.crv", everyItem(equalTo("Ed25519")))
            .extract()
            .<String>path("keys.find { it.kid == '%s' }.x".formatted(header.getString("kid")));
    var encoded = new ByteArrayOutputStream();
    encoded.writeBytes(KEY_OF_ED25519);
    encoded.writeBytes(Base64.getUrlDecoder().decode(key));
    var check = Signature.getInstance("Ed25519");
    check.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(encoded.toByteArray())));
    check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  private static String text(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsHandedInIsBookedOnce() {
    var item = item(code());
    var redemption =
        handsIn(item)
            .then()
            .statusCode(207)
            .body("items[0].status", equalTo(201))
            .extract()
            .<String>path("items[0].id");
    driver
        .calls()
        .get("/v1/me/redemptions")
        .then()
        .body("items.id", contains(redemption))
        .body("items[0].takenOff.amount", equalTo("10.00"));
    handsIn(item)
        .then()
        .body("items[0].status", equalTo(200))
        .body("items[0].id", equalTo(redemption));
    isRefused(handsIn(Merchants.with(item, "redeemedAt", Instant.now().toString())), "USED");
    isRefused(handsIn(Merchants.with(item, "amount", Merchants.yuan("80.00"))), "USED");
    var other = merchants.merchant();
    var others = merchants.offered(merchants.offer(merchants.contractWith(other)));
    isRefused(handsIn(other, List.of(Merchants.with(item, "offerId", others))), "USED");
    driver.calls().get("/v1/me/redemptions").then().body("items.id", contains(redemption));
  }

  @Test
  void aCodeIsJudgedAsItsCardWasAtTheMomentThatIsTold() {
    var before = code();
    var after = code();
    var hadAt = Instant.now();
    driver.calls().post("/v1/me/card/loss").then().statusCode(200);
    handsIn(item(before, offer, hadAt)).then().body("items[0].status", equalTo(201));
    isRefused(handsIn(item(after)), "SUSPENDED");
    driver
        .calls()
        .post("/v1/me/card/offline-codes")
        .then()
        .statusCode(409)
        .body("currentState", equalTo("LOST"));
  }

  @Test
  void aCodeThatWasShownBeforeAFreezingIsNoGoodAfterTheUnfreezing() {
    var code = code();
    var card =
        Database.rows(
                """
                select card_id from offline_code where member_id = (
                  select person_id from login_binding where subject = ?) order by id desc limit 1
                """,
                driver.subject())
            .getFirst()
            .get("card_id");
    var freezing = Map.of("reason", "HOLDER_ASKED");
    merchants
        .officer()
        .body(freezing)
        .post("/v1/cards/" + card + "/freezing")
        .then()
        .statusCode(200);
    merchants.officer().post("/v1/cards/" + card + "/unfreezing").then().statusCode(200);
    isRefused(handsIn(item(code)), "SUSPENDED");
    handsIn(item(code())).then().body("items[0].status", equalTo(201));
  }

  @Test
  void aCodeIsGoodWhileItLastsAndHandedInForAWeek() {
    var code = code();
    isRefused(handsIn(item(code, offer, Instant.now().minus(Duration.ofMinutes(1)))), "EXPIRED");
    handsIn(item(code, offer, Instant.now().plus(Duration.ofMinutes(1))))
        .then()
        .body("items[0].status", equalTo(400))
        .body("items[0].problem.violations.code", hasItem("IN_THE_FUTURE"));
    var sixDays = old(Duration.ofDays(6));
    handsIn(
            item(
                sixDays.code(),
                merchants.offered(longSince()),
                sixDays.issuedAt().plus(Duration.ofMinutes(4))))
        .then()
        .body("items[0].status", equalTo(201));
    var eightDays = old(Duration.ofDays(8));
    isRefused(handsIn(item(eightDays.code(), offer, eightDays.issuedAt())), "TOO_LATE");
  }

  private record Old(String code, Instant issuedAt) {}

  /// A code of the driver's card that was shown so long ago.
  private Old old(Duration ago) {
    code();
    var id = UUID.randomUUID();
    var issuedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(ago);
    Database.execute(
        """
        insert into offline_code (id, card_id, member_id, organization_id, issued_at, expires_at, version)
        select ?, card_id, member_id, organization_id, cast(? as timestamptz), cast(? as timestamptz) + interval '5 minutes', 0
        from offline_code where member_id = (select person_id from login_binding where subject = ?) limit 1
        """,
        id,
        issuedAt.toString(),
        issuedAt.toString(),
        driver.subject());
    var card = new CardFacts(id, id, "", CardState.ACTIVE, 0);
    var expiresAt = issuedAt.plus(Duration.ofMinutes(5));
    return new Old(signed.sign(new OfflineCode(id, card, id, issuedAt, expiresAt)), issuedAt);
  }

  /// An offer that has been in force for a month.
  private Map<String, Object> longSince() {
    var agreed =
        Merchants.with(merchants.contract(merchant, "HAIR"), "validFrom", merchants.day(-30));
    var id = merchants.agrees(agreed).then().statusCode(201).extract().<String>path("id");
    return Merchants.with(merchants.offer(id), "validFrom", merchants.day(-30));
  }

  @Test
  void whatIsNoCodeOfOursIsUnknown() {
    var code = code();
    var forged = code.substring(0, code.length() - 6) + "AAAAAA";
    var unsigned = code.substring(0, code.lastIndexOf('.') + 1);
    for (var wrong : List.of("no code", forged, unsigned, "a.b.c")) {
      isRefused(handsIn(item(wrong)), "UNKNOWN");
    }
    handsIn(item(code)).then().body("items[0].status", equalTo(201));
  }

  @Test
  void eachItemIsJudgedByItself() {
    var limited = merchants.offered(Merchants.with(merchants.offer(contract), "timesPerMonth", 1));
    var others = merchants.offered(merchants.offer(merchants.contractWith(merchants.merchant())));
    var twice = item(code());
    var priceless = new LinkedHashMap<>(item(code()));
    priceless.remove("amount");
    var items =
        List.of(
            item(code(), limited, Instant.now()),
            item(code(), limited, Instant.now()),
            item(code(), others, Instant.now()),
            twice,
            twice,
            priceless);
    handsIn(merchant, items)
        .then()
        .statusCode(207)
        .body("items.status", contains(201, 409, 422, 201, 200, 400))
        .body("items[1].problem.code", equalTo("OFFER_LIMIT_REACHED"))
        .body("items[2].problem.code", equalTo("OFFER_NOT_IN_FORCE"))
        .body("items[5].problem.violations.field", contains("amount"));
    driver.calls().get("/v1/me/redemptions?count=true").then().body("count", equalTo(2));
  }

  @Test
  void whoHandsTheSameInAtTheSameTimeHasItBookedOnce() {
    var items = new ArrayList<Map<String, Object>>();
    var another = merchants.offered(merchants.offer(contract));
    for (var n = 0; n < 20; n++) {
      items.add(item(code(), n % 2 == 0 ? offer : another, Instant.now()));
    }
    var answers =
        Race.of(
            4,
            caller -> {
              var mine = new ArrayList<>(items);
              if (caller % 2 == 1) {
                Collections.reverse(mine);
              }
              return handsIn(merchant, mine).then().statusCode(207).extract();
            });
    var statuses =
        answers.stream().flatMap(answer -> answer.<List<Integer>>path("items.status").stream());
    assertThat(statuses.toList()).filteredOn(status -> status == 201).hasSize(20);
    driver.calls().get("/v1/me/redemptions?count=true").then().body("count", equalTo(20));
  }

  @Test
  void aFieldThatIsNotOfItsFormRefusesTheWholeCall() {
    handsIn(merchant, List.of(item(code()), Merchants.with(item(code()), "offerId", null)))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("items[1].offerId"));
    driver.calls().get("/v1/me/redemptions?count=true").then().body("count", equalTo(0));
  }
}
