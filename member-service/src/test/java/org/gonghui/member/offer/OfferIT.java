package org.gonghui.member.offer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Merchants;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OfferIT {
  private UUID city = new UUID(0, 0);
  private UUID district = city;
  private UUID merchant = city;
  private Merchants merchants = new Merchants(city);
  private String contract = "";
  private CardHolder member = new CardHolder(city);

  @BeforeEach
  void agree() {
    var unions = new Unions();
    city = unions.federation("某市总工会", "350200");
    district = unions.federation("某区总工会", "350213", city);
    merchants = new Merchants(city);
    merchant = merchants.merchant();
    contract = merchants.contractWith(merchant);
    member = CardHolders.one(district);
  }

  private ValidatableResponse seen(CardHolder holder, String query) {
    return holder.calls().get("/v1/me/offers" + query).then().statusCode(200);
  }

  @Test
  void aMemberSeesWhatIsForTheirPlace() {
    var all = merchants.offered(merchants.offer(contract));
    var here =
        merchants.offered(
            Merchants.with(merchants.offer(contract), "divisions", List.of("350213")));
    merchants.offered(Merchants.with(merchants.offer(contract), "divisions", List.of("350205")));
    seen(member, "").body("items.id", contains(all, here));
    seen(member, "?category=FILM").body("items", hasSize(0));
    seen(member, "?category=HAIR&division=350205").body("items.id", contains(all));
    seen(CardHolders.one(city), "").body("items.id", contains(all));
    var elsewhere = new Unions().federation("另一市总工会", "350300");
    seen(CardHolders.one(elsewhere), "").body("items", hasSize(0));
    member
        .calls()
        .get("/v1/me/offers/" + here)
        .then()
        .statusCode(200)
        .body("discount.percent", equalTo(20))
        .body("merchantId", equalTo(merchant.toString()))
        .body("merchantName", equalTo("某理发店"));
    CardHolders.one(elsewhere).calls().get("/v1/me/offers/" + here).then().statusCode(404);
  }

  @Test
  void anOfferIsInForceOnItsDaysAndThoseOfItsContract() {
    merchants.offered(Merchants.with(merchants.offer(contract), "validFrom", merchants.day(1)));
    merchants.offered(
        Merchants.with(
            Merchants.with(merchants.offer(contract), "validFrom", merchants.day(-3)),
            "validTo",
            merchants.day(-1)));
    seen(member, "").body("items", hasSize(0));
    var offer = merchants.offered(merchants.offer(contract));
    seen(member, "").body("items.id", contains(offer));
    var film = Map.of("categories", List.of("FILM"));
    patch("/v1/merchant-contracts/" + contract, film).statusCode(200);
    seen(member, "").body("items", hasSize(0));
    patch("/v1/offers/" + offer, Map.of("category", "FILM")).statusCode(200);
    seen(member, "").body("items.id", contains(offer));
    Database.execute("update partner set state = 'SUSPENDED' where id = ?", merchant);
    seen(member, "").body("items", hasSize(0));
  }

  @Test
  void whatHasEndedIsNotInForceAndDoesNotChange() {
    var offer = merchants.offered(merchants.offer(contract));
    var kept = merchants.offered(merchants.offer(contract));
    merchants
        .officer()
        .post("/v1/offers/" + offer + "/ending")
        .then()
        .statusCode(200)
        .body("state", equalTo("ENDED"));
    merchants.officer().post("/v1/offers/" + offer + "/ending").then().statusCode(409);
    patch("/v1/offers/" + offer, Map.of("titleEn", "Other")).statusCode(409);
    seen(member, "").body("items.id", contains(kept));
    var ending = "/v1/merchant-contracts/" + contract + "/ending";
    merchants.officer().post(ending).then().statusCode(200).body("state", equalTo("ENDED"));
    merchants.officer().post(ending).then().statusCode(409).body("currentState", equalTo("ENDED"));
    seen(member, "").body("items", hasSize(0));
    merchants.offers(merchants.offer(contract)).then().statusCode(409);
  }

  @Test
  void whatDoesNotAgreeIsRefused() {
    var offer = merchants.offer(contract);
    refused(Merchants.with(offer, "category", "CAR"), "category");
    refused(
        Merchants.with(offer, "discount", Map.of("kind", "SUM_OFF", "percent", 5)),
        "discount.amount");
    refused(Merchants.with(offer, "validTo", merchants.day(-2)), "validTo");
    var dear = Map.of("kind", "SUM_OFF", "amount", Merchants.yuan("1000000.01"));
    refused(Merchants.with(offer, "discount", dear), "discount.amount");
    merchants.offers(Merchants.with(offer, "divisions", List.of("0"))).then().statusCode(400);
    var plain = merchants.contract(merchant, "HAIR");
    merchants
        .agrees(Merchants.with(plain, "merchantId", UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body("violations.code", hasItem("UNKNOWN_MERCHANT"));
    merchants.agrees(Merchants.with(plain, "validTo", merchants.day(-2))).then().statusCode(400);
  }

  @Test
  void aLastDayThatIsOverAlreadyEndsNothing() {
    var offer =
        merchants.offered(Merchants.with(merchants.offer(contract), "validFrom", "2018-01-01"));
    var over = Map.of("validTo", merchants.day(-1));
    patch("/v1/offers/" + offer, over).statusCode(400).body("violations.field", hasItem("validTo"));
    patch("/v1/offers/" + offer, Map.of("validTo", merchants.day(0)))
        .statusCode(200)
        .body("state", equalTo("ACTIVE"));
    var older = Merchants.with(merchants.contract(merchant, "HAIR"), "validFrom", "2018-01-01");
    var agreed = merchants.agrees(older).then().statusCode(201).extract().<String>path("id");
    patch("/v1/merchant-contracts/" + agreed, over).statusCode(400);
  }

  @Test
  void aMerchantSeesItsOwnOffers() {
    var offer = merchants.offered(merchants.offer(contract));
    var other = merchants.merchant();
    merchants.offered(merchants.offer(merchants.contractWith(other)));
    Merchants.calls(merchant)
        .get("/v1/offers?category=HAIR")
        .then()
        .statusCode(200)
        .body("items.id", contains(offer));
    Merchants.calls(merchant).get("/v1/offers?organization=" + city).then().statusCode(403);
    Merchants.calls(merchant).get("/v1/offers/" + offer).then().statusCode(403);
  }

  @Test
  void officersFindTheMerchantsForTheirContracts() {
    merchants
        .officer()
        .get("/v1/partners?kind=MERCHANT")
        .then()
        .statusCode(200)
        .body("items.kind", everyItem(equalTo("MERCHANT")))
        .body("items.name", hasItem("某理发店"));
  }

  @Test
  void officersWorkWithTheirOwnContracts() {
    var offer = merchants.offered(merchants.offer(contract));
    merchants
        .officer()
        .get("/v1/offers?contract=" + contract + "&organization=" + city)
        .then()
        .statusCode(200)
        .body("items.id", contains(offer));
    merchants
        .officer()
        .get("/v1/merchant-contracts?merchant=" + merchant)
        .then()
        .statusCode(200)
        .body("items.id", contains(contract));
    var below = Merchants.officer(district);
    below.get("/v1/offers/" + offer).then().statusCode(404);
    Merchants.officer(district)
        .body(merchants.offer(contract))
        .post("/v1/offers")
        .then()
        .statusCode(404);
    Merchants.officer(district)
        .body(merchants.contract(merchant, "HAIR"))
        .post("/v1/merchant-contracts")
        .then()
        .statusCode(403);
    Merchants.officer(district)
        .get("/v1/merchant-contracts?organization=" + city)
        .then()
        .statusCode(403);
  }

  private void refused(Map<String, Object> offer, String field) {
    merchants.offers(offer).then().statusCode(400).body("violations.field", hasItem(field));
  }

  private ValidatableResponse patch(String path, Map<String, ?> changes) {
    var etag = merchants.officer().get(path).then().statusCode(200).extract().header("ETag");
    return merchants
        .officer()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(changes)
        .patch(path)
        .then();
  }
}
