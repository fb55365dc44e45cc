package org.gonghui.member.draw;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.testing.Database;
import org.gonghui.testing.Token;

/// An event of one item whose tickets are drawn, as an officer publishes it and as everybody reads it.
record Lottery(UUID event, UUID item, String officer) {
  private static final Duration OPEN_FOR = Duration.ofHours(1);

  /// @param shares of the quota
  static Lottery of(UUID union, int quota, Share... shares) {
    return opening(union, Duration.ofHours(-1), OPEN_FOR, quota, shares);
  }

  /// A part of the quota that a branch has first.
  ///
  /// @param spillsOver whether others may have what its own do not take
  record Share(UUID branch, int quota, boolean spillsOver) {
    Share(UUID branch, int quota) {
      this(branch, quota, false);
    }

    Map<String, Object> body(String opensAt) {
      var body = new HashMap<String, Object>();
      body.put("name", "分会");
      body.put("quota", quota);
      body.put("audience", Map.of("organizationId", branch));
      if (spillsOver) {
        body.put("spillsOverAt", opensAt);
      }
      return body;
    }
  }

  /// @param opens from now
  /// @param closes from now
  static Lottery opening(UUID union, Duration opens, Duration closes, int quota, Share... shares) {
    var officer = Token.staff("officer", union).sign();
    var now = Clock.systemUTC().instant();
    var item = new HashMap<String, Object>();
    item.put("name", "中秋晚会");
    item.put("quota", quota);
    item.put("admits", 3);
    item.put("gateOpensAt", now.plus(Duration.ofDays(2)).toString());
    item.put("gateClosesAt", now.plus(Duration.ofDays(3)).toString());
    item.put(
        "shares",
        List.of(shares).stream().map(share -> share.body(now.plus(opens).toString())).toList());
    var body =
        Map.of(
            "title",
            "中秋晚会",
            "organizationId",
            union,
            "mode",
            "DRAW",
            "opensAt",
            now.plus(opens).toString(),
            "closesAt",
            now.plus(closes).toString(),
            "ticketsPerMember",
            1,
            "items",
            List.of(item));
    var made = staff(officer, body).post("/v1/ticket-events").then().statusCode(201).extract();
    var id = made.<String>path("id");
    staff(officer, Map.of())
        .post("/v1/ticket-events/" + id + "/publication")
        .then()
        .statusCode(200);
    return new Lottery(
        UUID.fromString(id), UUID.fromString(made.<String>path("items[0].id")), officer);
  }

  private static RequestSpecification staff(String token, Map<String, Object> body) {
    return given().auth().oauth2(token).contentType(ContentType.JSON).body(body);
  }

  Response enter(CardHolder member) {
    return member.calls().body(Map.of("itemId", item)).post("/v1/me/draw-entries");
  }

  /// Its hour has come.
  void closes() {
    Database.execute("update draw set closes_at = now() where item_id = ?", item);
  }

  /// The round is to be asked for.
  void roundIsDue() {
    Database.execute("update draw set round_due_at = now() where item_id = ?", item);
  }

  /// The round has been asked for in vain for so long that the next one decides.
  void roundIsOverdue() {
    Database.execute(
        "update draw set round_due_at = now() - interval '1 minute' where item_id = ?", item);
  }

  void callOff() {
    staff(officer, Map.of())
        .post("/v1/ticket-events/" + event + "/calling-off")
        .then()
        .statusCode(200);
  }

  static void beaconTurns(String mode) {
    var url = ConfigProvider.getConfig().getValue("gonghui.testing.beacon", String.class);
    given().body(mode).put(url + "/mode").then().statusCode(200);
  }

  /// As everybody reads it, without a token.
  Response published(String... list) {
    return given().get("/v1/draws/" + item + String.join("", list));
  }

  String state() {
    return published().then().statusCode(200).extract().path("state");
  }

  /// Lines of a published list.
  List<Map<String, Object>> lines(String list) {
    var text = published(list).then().statusCode(200).extract().asString();
    return text.lines().map(line -> JsonPath.from(line).<String, Object>getMap("")).toList();
  }
}
