package org.gonghui.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;

/// Members of a union, many at once: rows, since nobody joins a thousand times over HTTP to buy a ticket.
public final class CardHolders {
  private static final String JOIN =
      """
      with n as (select gen_random_uuid() as id from generate_series(1, ?)),
        p as (
          insert into person (id, name, id_number, phone, id_number_odd, sex, birth_year, birth_month, sequence, version)
          select id, '', '', '', sha256(cast(cast(id as text) as bytea)), 'MALE', 1980, 1, 0, 0 from n),
        b as (
          insert into login_binding (person_id, issuer, subject, bound_at, version)
          select id, ?, 'holder-' || id, now(), 0 from n)
      insert into membership (id, person_id, organization_id, employment_form, state, joined_on, member_number, version)
      select gen_random_uuid(), id, ?, ?, 'ACTIVE', current_date, next_member_number(), 0 from n
      returning person_id
      """;

  private CardHolders() {}

  /// A member with a login.
  public record CardHolder(UUID id) {
    public RequestSpecification calls() {
      return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }

    public String token() {
      return Token.of("member").subject("holder-" + id).sign();
    }

    /// Takes a ticket under a key that was never used.
    public Response takes(UUID item) {
      return takes(item, UUID.randomUUID().toString());
    }

    public Response takes(UUID item, String key) {
      return calls()
          .header("Idempotency-Key", key)
          .body(Map.of("itemId", item))
          .post("/v1/me/tickets");
    }

    /// The id of a ticket that they get.
    public String ticketOf(UUID item) {
      return takes(item).then().statusCode(201).extract().path("id");
    }

    public Response waitsFor(UUID item) {
      return calls().body(Map.of("itemId", item)).post("/v1/me/waiting-places");
    }

    public Response cancels(String ticket) {
      return calls().delete("/v1/me/tickets/" + ticket);
    }

    /// The code that they show at a gate.
    public String codeOf(String ticket) {
      return calls().get("/v1/me/tickets/" + ticket).then().extract().path("code");
    }
  }

  public static List<CardHolder> of(int count, UUID union) {
    return of(count, union, "EMPLOYEE");
  }

  public static List<CardHolder> of(int count, UUID union, String form) {
    return Database.rows(JOIN, count, LocalStackResource.ISSUER, union, form).stream()
        .map(row -> new CardHolder(UUID.fromString(String.valueOf(row.get("person_id")))))
        .toList();
  }

  public static CardHolder one(UUID union) {
    return of(1, union).getFirst();
  }
}
