package org.gonghui.member.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gonghui.member.Applicant;
import org.gonghui.member.CardHolders;
import org.gonghui.member.Merchants;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.member.contract.Reader;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class RedemptionIT {
  @Inject UsageDesk usage;

  private final Applicant driver = Applicant.next();
  private Merchants merchants = new Merchants(new UUID(0, 0));
  private UUID union = new UUID(0, 0);
  private UUID merchant = union;
  private String contract = "";

  @BeforeEach
  void agree() {
    new Unions().federation("某市总工会", "521500");
    driver.verifies().then().statusCode(200);
    driver.applies("COURIER", "521500").then().statusCode(201);
    union = UUID.fromString(driver.calls().get("/v1/me/membership").path("organization"));
    merchants = new Merchants(union);
    merchant = merchants.merchant();
    contract = merchants.contractWith(merchant);
  }

  private String code() {
    return driver.calls().post("/v1/me/card/codes").then().statusCode(201).extract().path("code");
  }

  private Response redeemed(String code, String offer, @Nullable String price) {
    return redeemed(UUID.randomUUID().toString(), code, offer, price);
  }

  private Response redeemed(String key, String code, String offer, @Nullable String price) {
    return redeemed(merchant, key, code, offer, price);
  }

  private static Response redeemed(
      UUID merchant, String key, String code, String offer, @Nullable String price) {
    var body = new LinkedHashMap<String, Object>();
    body.put("code", code);
    body.put("offerId", offer);
    if (price != null) {
      body.put("amount", Merchants.yuan(price));
    }
    return Merchants.calls(merchant)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/redemptions");
  }

  @Test
  void aCodeIsRedeemedOnceAndALostAnswerIsGivenAgain() {
    var offer = merchants.offered(merchants.offer(contract));
    var code = code();
    for (var time = 0; time < 2; time++) {
      redeemed("till-1", code, offer, "50.00")
          .then()
          .statusCode(201)
          .body("takenOff.amount", equalTo("10.00"))
          .body("category", equalTo("HAIR"));
    }
    redeemed(code, offer, "50.00").then().statusCode(422).body("reason", equalTo("USED"));
    redeemed("NOSUCHCODE", offer, "50.00")
        .then()
        .statusCode(422)
        .body("reason", equalTo("UNKNOWN"));
    driver
        .calls()
        .get("/v1/me/redemptions")
        .then()
        .statusCode(200)
        .body("items.offerId", contains(offer));
  }

  @Test
  void aMonthAllowsSoManyHoweverManyAskAtOnce() {
    var offer = merchants.offered(Merchants.with(merchants.offer(contract), "timesPerMonth", 2));
    var codes = Stream.generate(this::code).limit(8).toList();
    var answers = Race.of(8, each -> redeemed(codes.get(each), offer, "50.00").statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(6);
    assertThat(
            Database.number(
                "select count(*) from redemption where offer_id = ?", UUID.fromString(offer)))
        .isEqualTo(2);
    // a refusal has used nothing up: the code is good for another offer
    var unlimited = merchants.offered(merchants.offer(contract));
    var left =
        codes.stream()
            .filter(code -> redeemed(code, unlimited, "50.00").statusCode() == 201)
            .count();
    assertThat(left).isEqualTo(6);
  }

  @Test
  void onlyTheMerchantsOwnOffersInForceForTheHolderAreRedeemed() {
    var code = code();
    var other = merchants.merchant();
    var others = merchants.offered(merchants.offer(merchants.contractWith(other)));
    redeemed(code, others, "50.00")
        .then()
        .statusCode(422)
        .body("code", equalTo("OFFER_NOT_IN_FORCE"));
    var elsewhere =
        merchants.offered(Merchants.with(merchants.offer(contract), "divisions", List.of("99")));
    redeemed(code, elsewhere, "50.00").then().statusCode(422);
    var offer = merchants.offered(merchants.offer(contract));
    redeemed(code, offer, null).then().statusCode(400).body("violations.field", hasItem("amount"));
    redeemed(code, offer, "0.00").then().statusCode(400);
    redeemed(code, offer, "0.01").then().statusCode(201);
    var off = Map.of("kind", "SUM_OFF", "amount", Merchants.yuan("10.00"));
    var sum = merchants.offered(Merchants.with(merchants.offer(contract), "discount", off));
    var next = code();
    redeemed(next, sum, null).then().statusCode(400).body("violations.field", hasItem("amount"));
    redeemed(next, sum, "8.00")
        .then()
        .statusCode(201)
        .body("takenOff.amount", equalTo("8.00"))
        .body("amount.amount", equalTo("8.00"));
  }

  @Test
  void merchantsSeeTheirOwnAndOfficersWhatIsInTheirScope() {
    var offer = merchants.offered(merchants.offer(contract));
    var id = redeemed(code(), offer, "50.00").then().statusCode(201).extract().<String>path("id");
    Merchants.calls(merchant)
        .get("/v1/redemptions")
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    Merchants.calls(merchants.merchant())
        .get("/v1/redemptions?merchant=" + merchant)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    merchants
        .officer()
        .get("/v1/redemptions?offer=" + offer)
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    var other = new Unions().federation("另一市总工会", "521600");
    Merchants.officer(other).get("/v1/redemptions").then().body("items", hasSize(0));
    CardHolders.one(union).calls().get("/v1/me/redemptions").then().body("items", hasSize(0));
  }

  @Test
  void aSettlementSaysWhatUsageSays() {
    var offer = merchants.offered(Merchants.with(merchants.offer(contract), "titleZh", "=1+1"));
    redeemed(code(), offer, "50.00").then().statusCode(201);
    redeemed(code(), offer, "12.35").then().statusCode(201);
    var month = merchants.day(0).substring(0, 7);
    var own = settled(Merchants.calls(merchant), month);
    assertThat(own).hasSize(4);
    assertThat(own.get(1)).contains(",'=1+1,HAIR,50.00,10.00");
    assertThat(own.getLast()).isEqualTo(merchant + ",TOTAL,2,,,,,12.47");
    assertThat(settled(merchants.officer(), month)).containsAll(own);
    assertThat(settled(Merchants.calls(merchants.merchant()), month)).hasSize(1);
    Merchants.calls(merchant)
        .get("/v1/redemption-settlements?month=2018-13")
        .then()
        .statusCode(400);
  }

  @Test
  void aSettlementIsReadPageByPage() throws IOException {
    var other = merchants.merchant();
    var offer = merchants.offered(merchants.offer(contract));
    var others = merchants.offered(merchants.offer(merchants.contractWith(other)));
    for (var n = 0; n < 3; n++) {
      redeemed(code(), offer, "50.00").then().statusCode(201);
    }
    for (var n = 0; n < 2; n++) {
      redeemed(other, UUID.randomUUID().toString(), code(), others, "20.00").then().statusCode(201);
    }
    var month = YearMonth.parse(merchants.day(0).substring(0, 7));
    var told = new ByteArrayOutputStream();
    new SettlementSheet(usage, 2).csv(month, new Reader.Staff(Set.of(union))).write(told);
    var lines =
        told.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith(merchant + ",") || line.startsWith(other + ","))
            .toList();
    assertThat(lines).hasSize(7);
    assertThat(lines)
        .contains(merchant + ",TOTAL,3,,,,,30.00", other + ",TOTAL,2,,,,,8.00")
        .doesNotHaveDuplicates();
  }

  @Test
  void aPriceHasABound() {
    var offer = merchants.offered(merchants.offer(contract));
    var code = code();
    redeemed(code, offer, "1000000.01")
        .then()
        .statusCode(400)
        .body("violations.code", hasItem("OUT_OF_RANGE"));
    redeemed(code, offer, "1000000.00").then().statusCode(201);
  }

  @Test
  void whatWasHadBeforeALimitCountsUnderIt() {
    var body = merchants.offer(contract);
    var offer = merchants.offered(body);
    redeemed(code(), offer, "50.00").then().statusCode(201);
    var etag = merchants.officer().get("/v1/offers/" + offer).header("ETag");
    merchants
        .officer()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(Map.of("timesPerMonth", 1))
        .patch("/v1/offers/" + offer)
        .then()
        .statusCode(200);
    redeemed(code(), offer, "50.00").then().statusCode(409);
  }

  /// A redemption that has read the card is held up; the loss is answered once it has ended.
  @Test
  void noCodeIsUsedOnceALossWasAnswered() throws SQLException {
    var offer = merchants.offered(merchants.offer(contract));
    var code = code();
    var member = driver.calls().get("/v1/me/membership").<String>path("memberId");
    try (var aside = Executors.newVirtualThreadPerTaskExecutor();
        var other = Database.connectAsService();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "insert into redemption_tally (offer_id, member_id, month, times) values ('%s', '%s', '%s-01', 1)"
              .formatted(offer, member, merchants.day(0).substring(0, 7)));
      var redeemed =
          CompletableFuture.supplyAsync(() -> redeemed(code, offer, "50.00").statusCode(), aside);
      await().until(() -> redeemed.isDone() || waiting("insert into redemption_tally%"));
      var lost =
          CompletableFuture.supplyAsync(
              () -> driver.calls().post("/v1/me/card/loss").statusCode(), aside);
      await().until(() -> lost.isDone() || waiting("%from service_card%"));
      assertThat(lost).isNotDone();
      other.rollback();
      assertThat(redeemed.join()).isEqualTo(201);
      assertThat(lost.join()).isEqualTo(200);
    }
  }

  private static boolean waiting(String query) {
    return Database.number(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?",
            query)
        > 0;
  }

  private static List<String> settled(RequestSpecification caller, String month) {
    return caller
        .get("/v1/redemption-settlements?month=" + month)
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .extract()
        .asString()
        .lines()
        .toList();
  }

  @Test
  void usageIsCountedAndSummed() {
    var offer = merchants.offered(merchants.offer(contract));
    redeemed(code(), offer, "50.00").then().statusCode(201);
    redeemed(code(), offer, "12.35").then().statusCode(201);
    var days = "&from=" + merchants.day(0) + "&to=" + merchants.day(0);
    merchants
        .officer()
        .get("/v1/redemption-usage?by=MERCHANT&organization=" + union + days)
        .then()
        .statusCode(200)
        .body("items.find { it.key == '" + merchant + "' }.redemptions", equalTo(2))
        .body("items.find { it.key == '" + merchant + "' }.takenOff.amount", equalTo("12.47"));
    merchants
        .officer()
        .get("/v1/redemption-usage?by=MONTH" + days)
        .then()
        .body("items.key", contains(merchants.day(0).substring(0, 7)));
    merchants
        .officer()
        .get("/v1/redemption-usage?by=CATEGORY" + days)
        .then()
        .body("items.key", hasItem("HAIR"));
    merchants
        .officer()
        .get("/v1/redemption-usage?by=MONTH&from=2018-02-01&to=2018-01-01")
        .then()
        .statusCode(400);
    merchants
        .officer()
        .get("/v1/redemption-usage")
        .then()
        .body("items.key", hasItem(merchant.toString()));
  }
}
