package org.gonghui.member.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Gatherings;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class GoodsIT {
  private final Gatherings staff = new Gatherings();

  private String donated(int quantity) {
    return staff
        .officer()
        .body(
            Map.of(
                "organizationId",
                staff.union(),
                "donor",
                "某出版社",
                "kind",
                "BOOKS",
                "unit",
                "册",
                "quantity",
                quantity))
        .post("/v1/donations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response receives(String donation, String note, int quantity) {
    return keyed()
        .body(Map.of("note", note, "quantity", quantity, "receivedOn", "2018-04-23"))
        .post("/v1/donations/" + donation + "/deliveries");
  }

  private Response allots(String donation, UUID union, int quantity) {
    return keyed()
        .body(Map.of("organizationId", union, "room", "职工书屋", "quantity", quantity))
        .post("/v1/donations/" + donation + "/allotments");
  }

  private Response moves(String officer, String allotment, String step, int quantity) {
    return staff
        .officer(officer)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("quantity", quantity))
        .post("/v1/goods-allotments/" + allotment + step);
  }

  private RequestSpecification keyed() {
    return staff.officer().header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private void isAt(String donation, int received, int inStore, int allotted, int handedOver) {
    staff
        .officer()
        .get("/v1/donations/" + donation)
        .then()
        .statusCode(200)
        .body("balance.received", equalTo(received))
        .body("balance.inStore", equalTo(inStore))
        .body("balance.allotted", equalTo(allotted))
        .body("balance.handedOver", equalTo(handedOver));
  }

  @Test
  void twoThousandBooksAreReceivedAllottedAndHandedOver() {
    var street = staff.below("某街道总工会", "350216");
    var books = donated(2_000);
    receives(books, "P-001", 1_200).then().statusCode(201);
    receives(books, "P-002", 800).then().statusCode(201);
    isAt(books, 2_000, 2_000, 0, 0);
    receives(books, "P-003", 1).then().statusCode(422).body("code", equalTo("MORE_THAN_PROMISED"));

    var toStreet = allots(books, street, 1_500).then().statusCode(201).extract().<String>path("id");
    isAt(books, 2_000, 500, 1_500, 0);
    moves("librarian", toStreet, "/receipts", 1_000)
        .then()
        .statusCode(201)
        .body("kind", equalTo("RECEIPT"));
    isAt(books, 2_000, 500, 500, 1_000);
    moves("librarian", toStreet, "/receipts", 501)
        .then()
        .statusCode(422)
        .body("code", equalTo("MORE_THAN_WAITING"));
    moves("librarian", toStreet, "/returns", 100).then().statusCode(201);
    isAt(books, 2_000, 600, 500, 900);
    moves("librarian", toStreet, "/returns", 901)
        .then()
        .statusCode(422)
        .body("code", equalTo("MORE_THAN_HELD"));
    staff
        .officer()
        .post("/v1/goods-allotments/" + toStreet + "/cancellation")
        .then()
        .statusCode(200)
        .body("state", equalTo("SETTLED"))
        .body("portion.held", equalTo(900))
        .body("portion.withdrawn", equalTo(600));
    isAt(books, 2_000, 1_100, 0, 900);

    staff
        .officer()
        .queryParam("organization", street)
        .get("/v1/goods-stock")
        .then()
        .statusCode(200)
        .body("items.held", contains(900))
        .body("items.kind", contains("BOOKS"))
        .body("items.room", contains("职工书屋"));
    staff
        .officer()
        .get("/v1/goods-allotments/" + toStreet + "/movements")
        .then()
        .body("items.kind", contains("RECEIPT", "RETURN", "CANCELLATION"))
        .body("items.quantity", contains(1_000, 100, 500));
    staff
        .officer()
        .post("/v1/goods-allotments/" + toStreet + "/cancellation")
        .then()
        .statusCode(409)
        .body("currentState", equalTo("SETTLED"));
  }

  @Test
  void thirtyTwoWhoAllotAtOnceNeverGiveMoreThanIsInStore() {
    var books = donated(2_000);
    receives(books, "P-001", 1_000).then().statusCode(201);
    var answers = Race.of(32, () -> allots(books, staff.union(), 70).statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(14);
    assertThat(answers).filteredOn(status -> status == 422).hasSize(18);
    isAt(books, 1_000, 20, 980, 0);
    assertThat(
            Database.number(
                "select sum(waiting) from goods_allotment where donation_id = cast(? as uuid)",
                books))
        .isEqualTo(980);
  }

  @Test
  void piecesThatMoveAtOnceAreCountedOnce() {
    var books = donated(100);
    receives(books, "P-001", 100).then().statusCode(201);
    var id = allots(books, staff.union(), 100).then().statusCode(201).extract().<String>path("id");
    var received = Race.of(8, n -> moves("librarian-" + n, id, "/receipts", 30).statusCode());
    assertThat(received).filteredOn(status -> status == 201).hasSize(3);
    isAt(books, 100, 0, 10, 90);
    Race.of(
        4,
        n ->
            n < 2
                ? moves("librarian-" + n, id, "/returns", 45).statusCode()
                : allots(books, staff.union(), 40).statusCode());
    assertThat(
            Database.number(
                "select received - in_store - allotted - handed_over from donation where id = cast(? as uuid)",
                books))
        .isZero();
    assertThat(
            Database.number(
                "select sum(held) from goods_allotment where donation_id = cast(? as uuid)", books))
        .isZero();
  }

  @Test
  void theDatabaseItselfHoldsTheBalance() {
    var books = donated(100);
    receives(books, "P-001", 100).then().statusCode(201);
    assertThatThrownBy(() ->
            Database.execute(
                "update donation set in_store = in_store - 1 where id = cast(? as uuid)", books))
        .hasStackTraceContaining("every_piece_is_somewhere");
    assertThatThrownBy(() ->
            Database.execute(
                "update donation set in_store = -1, allotted = 101 where id = cast(? as uuid)",
                books))
        .hasStackTraceContaining("nothing_is_given_twice");
  }

  @Test
  void aDeliveryNoteCountsOnceAndWritesNeedAKey() {
    var books = donated(100);
    receives(books, "P-001", 50).then().statusCode(201);
    receives(books, "P-001", 50)
        .then()
        .statusCode(409)
        .body("code", equalTo("DELIVERY_NOTE_KNOWN"));
    isAt(books, 50, 50, 0, 0);
    staff
        .officer()
        .body(Map.of("organizationId", staff.union(), "quantity", 1))
        .post("/v1/donations/" + books + "/allotments")
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    staff
        .officer()
        .get("/v1/donations/" + books + "/deliveries")
        .then()
        .body("items.note", contains("P-001"));
  }

  @Test
  void whoHasAllottedDoesNotSignForTheUnion() {
    var books = donated(100);
    receives(books, "P-001", 100).then().statusCode(201);
    var id = allots(books, staff.union(), 10).then().statusCode(201).extract().<String>path("id");
    keyed()
        .body(Map.of("quantity", 10))
        .post("/v1/goods-allotments/" + id + "/receipts")
        .then()
        .statusCode(403)
        .body("code", equalTo("FOUR_EYES"));
  }

  @Test
  void goodsAreAllottedWithinTheScope() {
    var books = donated(100);
    receives(books, "P-001", 100).then().statusCode(201);
    var elsewhere = new Gatherings();
    allots(books, elsewhere.union(), 10).then().statusCode(403);
    var id = allots(books, staff.union(), 10).then().statusCode(201).extract().<String>path("id");
    elsewhere.officer().get("/v1/donations/" + books).then().statusCode(404);
    elsewhere.officer().get("/v1/goods-allotments/" + id).then().statusCode(404);
    elsewhere.officer().get("/v1/goods-stock").then().statusCode(200).body("items", empty());
    staff
        .officer()
        .queryParam("donation", books)
        .get("/v1/goods-allotments")
        .then()
        .body("items.id", contains(id));
    staff
        .officer()
        .queryParam("kind", "BOOKS")
        .get("/v1/donations")
        .then()
        .body("items.id", contains(books));
  }
}
