package org.gonghui.screening;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.screening.World.Woman;
import org.gonghui.testing.Database;

/// A campaign of one city with one enterprise and one hospital, made through the API.
@ApplicationScoped
public class Screening {
  private final World world;
  private final BusinessDay businessDay;

  Screening(World world, BusinessDay businessDay) {
    this.world = world;
    this.businessDay = businessDay;
  }

  /// An open campaign whose women are invited.
  public record Open(
      UUID city, UUID enterprise, UUID hospital, String campaign, List<Woman> women) {

    public String path() {
      return "/v1/screening-campaigns/" + campaign;
    }
  }

  public LocalDate today() {
    return businessDay.today();
  }

  public UUID qualifiedHospital() {
    var partner = world.hospitalPartner();
    Api.post(Api.admin(), "/v1/hospitals", hospital(partner)).then().statusCode(201);
    return partner;
  }

  public Map<String, Object> hospital(UUID partner) {
    return Map.of(
        "partnerId", partner,
        "name", "抚顺市中心医院",
        "divisionCode", "210402",
        "tenderReference", "LN-2018-17",
        "qualifiedUntil", today().plusYears(1).toString());
  }

  public Map<String, Object> campaign(UUID organization) {
    var audience = new HashMap<String, Object>();
    audience.put("sex", "FEMALE");
    audience.put("minAge", 35);
    audience.put("maxAge", 64);
    var plan = new HashMap<String, Object>();
    plan.put("name", "两癌筛查");
    plan.put("organizationId", organization);
    plan.put("opensOn", today().toString());
    plan.put("closesOn", today().plusMonths(3).toString());
    plan.put("programme", "TWO_CANCER");
    plan.put("audience", audience);
    plan.put("items", List.of("BREAST_ULTRASOUND", "HPV"));
    return plan;
  }

  public Open open(int women) {
    var city = world.city();
    var enterprise = world.enterprise(city, true);
    var members = world.women(women, enterprise);
    var hospital = qualifiedHospital();
    var id =
        Api.post(Api.officer(city), "/v1/screening-campaigns", campaign(city))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    var open = new Open(city, enterprise, hospital, id, members);
    Api.put(
            Api.officer(city),
            open.path() + "/hospitals/" + hospital,
            Map.of("tenderReference", "LN-2018-17"))
        .then()
        .statusCode(201);
    Api.post(Api.officer(city), open.path() + "/opening").then().statusCode(200);
    await().atMost(Duration.ofSeconds(30)).until(() -> invited(id) == women);
    return open;
  }

  public static long invited(String campaign) {
    return Database.number(
        "select count(*) from invitation where campaign_id = cast(? as uuid)", campaign);
  }

  public String session(Open campaign, LocalDate date, int capacity) {
    return Api.post(
            Api.officer(campaign.city()),
            campaign.path() + "/sessions",
            Map.of(
                "hospitalId",
                campaign.hospital(),
                "date",
                date.toString(),
                "startsAt",
                "09:00",
                "capacity",
                capacity))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  public static String invitation(Open campaign, Woman woman) {
    return text(
        "select id from invitation where campaign_id = cast(? as uuid) and member_id = ?",
        campaign.campaign(),
        woman.id());
  }

  /// A place that an officer books; answers the appointment's number.
  public String booked(Open campaign, Woman woman, String session) {
    var item =
        Api.only(
            Api.post(
                Api.officer(campaign.city()),
                "/v1/screening-appointments",
                Map.of("items", List.of(place(invitation(campaign, woman), session)))));
    return number(String.valueOf(item.get("id")));
  }

  /// A place that she books on her phone.
  public static Response book(Open open, Woman woman, String session) {
    return Api.post(
        woman.token(), "/v1/me/screening-appointments", place(invitation(open, woman), session));
  }

  public static long placesLeft(String session) {
    return Database.number(
        "select capacity - taken from screening_session where id = cast(? as uuid)", session);
  }

  /// How many appointments stand in a session.
  public static long booked(String session) {
    return Database.number(
        "select count(*) from appointment where session_id = cast(? as uuid) and state = 'BOOKED'",
        session);
  }

  public static String number(String appointment) {
    return text("select number from appointment where id = cast(? as uuid)", appointment);
  }

  private static String text(String sql, Object... values) {
    return String.valueOf(Database.rows(sql, values).getFirst().values().iterator().next());
  }

  public static Map<String, Object> place(String invitation, String session) {
    return Map.of("invitationId", invitation, "sessionId", session);
  }

  /// An answer of somebody who came.
  public static Map<String, Object> answer(
      String number, String outcome, UUID doctor, String recordedAt) {
    var item = new HashMap<String, Object>();
    item.put("appointmentNumber", number);
    item.put("attended", true);
    item.put("outcome", outcome);
    item.put("doctorId", doctor);
    item.put("recordedAt", recordedAt);
    return item;
  }

  public static Map<String, Object> items(List<?> items) {
    return Map.of("items", new ArrayList<>(items));
  }
}
