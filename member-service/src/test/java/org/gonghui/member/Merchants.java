package org.gonghui.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.testing.Token;
import org.jspecify.annotations.Nullable;

/// Merchants of a union, their contracts and what they offer, in the field's own words.
public final class Merchants {
  private final UUID union;
  private final LocalDate today = LocalDate.now(Clock.system(BusinessDay.SHANGHAI));

  public Merchants(UUID union) {
    this.union = union;
  }

  public RequestSpecification officer() {
    return officer(union);
  }

  public static RequestSpecification officer(UUID union) {
    return given()
        .auth()
        .oauth2(Token.staff("officer", union).sign())
        .contentType(ContentType.JSON);
  }

  public UUID merchant() {
    var id =
        given()
            .auth()
            .oauth2(new Unions().token())
            .contentType(ContentType.JSON)
            .body(Map.of("kind", "MERCHANT", "name", "某理发店"))
            .post("/v1/partners")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    return UUID.fromString(id);
  }

  public static RequestSpecification calls(UUID merchant) {
    return given()
        .auth()
        .oauth2(Token.of("merchant").subject("till-" + merchant).partner(merchant).machine().sign())
        .contentType(ContentType.JSON);
  }

  /// From yesterday to tomorrow.
  public Map<String, Object> contract(UUID merchant, String... categories) {
    var contract = new LinkedHashMap<String, Object>();
    contract.put("merchantId", merchant);
    contract.put("organizationId", union);
    contract.put("validFrom", day(-1));
    contract.put("validTo", day(1));
    contract.put("categories", List.of(categories));
    return contract;
  }

  public Response agrees(Map<String, Object> contract) {
    return officer().body(contract).post("/v1/merchant-contracts");
  }

  public String contractWith(UUID merchant) {
    return Created.id(agrees(contract(merchant, "HAIR", "FILM"))).toString();
  }

  /// Twenty per cent off, from yesterday to tomorrow, for all.
  public Map<String, Object> offer(String contract) {
    var offer = new LinkedHashMap<String, Object>();
    offer.put("contractId", contract);
    offer.put("category", "HAIR");
    offer.put("titleZh", "理发八折");
    offer.put("titleEn", "Haircuts, 20 % off");
    offer.put("discount", Map.of("kind", "PERCENT_OFF", "percent", 20));
    offer.put("divisions", List.of());
    offer.put("validFrom", day(-1));
    offer.put("validTo", day(1));
    return offer;
  }

  public Response offers(Map<String, Object> offer) {
    return officer().body(offer).post("/v1/offers");
  }

  public String offered(Map<String, Object> offer) {
    return Created.id(offers(offer)).toString();
  }

  /// The same with another value.
  public static Map<String, Object> with(
      Map<String, Object> body, String field, @Nullable Object value) {
    var other = new LinkedHashMap<>(body);
    if (value == null) {
      other.remove(field);
    } else {
      other.put(field, value);
    }
    return other;
  }

  /// A day so many from today.
  public String day(int from) {
    return today.plusDays(from).toString();
  }

  public static Map<String, String> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}
