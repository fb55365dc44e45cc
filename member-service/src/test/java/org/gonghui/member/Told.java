package org.gonghui.member;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;

/// A person who is told things, behind a login.
///
/// @param id the person's
public record Told(Applicant applicant, UUID id) {

  /// Somebody who has proved who they are, and whose inbox is empty.
  public static Told next() {
    var applicant = Applicant.next();
    applicant.verifies().then().statusCode(200);
    var row =
        Database.rows("select person_id from login_binding where subject = ?", applicant.subject())
            .getFirst();
    return new Told(applicant, UUID.fromString(String.valueOf(row.get("person_id"))));
  }

  public RequestSpecification calls() {
    return applicant.calls();
  }

  public long unread() {
    return calls().get("/v1/me/messages/unread-count").jsonPath().getLong("unread");
  }

  /// What the counter would be if somebody counted.
  public long recount() {
    return Database.number(
        "select count(*) from inbox_message where member_id = ? and read_at is null and hidden_at is null",
        id);
  }

  /// The ids of the messages, the newest first.
  public List<String> messages() {
    return calls().get("/v1/me/messages?limit=200").jsonPath().getList("items.id");
  }

  public Response registers(UUID installation, String token) {
    return calls()
        .body(Map.of("platform", "HARMONY", "token", token))
        .put("/v1/me/devices/" + installation);
  }
}
