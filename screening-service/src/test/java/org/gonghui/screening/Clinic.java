package org.gonghui.screening;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.screening.World.Woman;
import org.gonghui.testing.Database;

/// A hospital that answers for its appointments, and its doctors who judge findings.
@ApplicationScoped
public class Clinic {
  public static final String RESULTS = "/v1/screening-results";

  /// Who records.
  public static final UUID FIRST = UUID.randomUUID();

  /// Who confirms or rules out.
  public static final UUID SECOND = UUID.randomUUID();

  private final Screening screening;
  private final Clock clock;

  Clinic(Screening screening, Clock clock) {
    this.screening = screening;
    this.clock = clock;
  }

  /// An open campaign with one booked appointment.
  public record Booked(Screening.Open open, String session, String number) {
    public Woman woman() {
      return open.women().getFirst();
    }

    public String hospital() {
      return Api.hospital(open.hospital());
    }
  }

  /// A result of a campaign's one woman.
  public record Recorded(Screening.Open open, String id) {
    public Woman woman() {
      return open.women().getFirst();
    }

    public String path() {
      return RESULTS + "/" + id;
    }
  }

  public Booked booked() {
    var open = screening.open(1);
    var session = screening.session(open, screening.today(), 1);
    return new Booked(open, session, screening.booked(open, open.women().getFirst(), session));
  }

  public Map<String, Object> answer(String number) {
    return answer(number, "NORMAL");
  }

  public Map<String, Object> answer(String number, String outcome) {
    return Screening.answer(number, outcome, FIRST, now());
  }

  public Response record(Booked booked, Map<String, Object> answer) {
    return Api.post(booked.hospital(), RESULTS, Screening.items(List.of(answer)));
  }

  public Recorded recorded(String outcome) {
    return recorded(outcome, FIRST);
  }

  public Recorded recorded(String outcome, UUID doctor) {
    var booked = booked();
    var item = Api.only(record(booked, Screening.answer(booked.number(), outcome, doctor, now())));
    return new Recorded(booked.open(), String.valueOf(item.get("resultId")));
  }

  public Response confirm(Recorded recorded, UUID doctor, String diagnosis) {
    return confirm(recorded, Api.doctor(recorded.open().hospital(), doctor), diagnosis, now());
  }

  public Response confirm(Recorded recorded, String token, String diagnosis, String confirmedAt) {
    return Api.post(
        token,
        recorded.path() + "/confirmation",
        Map.of("diagnosisCode", diagnosis, "confirmedAt", confirmedAt));
  }

  public Response ruleOut(Recorded recorded, UUID doctor) {
    return ruleOut(recorded, doctor, now());
  }

  public Response ruleOut(Recorded recorded, UUID doctor, String confirmedAt) {
    return Api.post(
        Api.doctor(recorded.open().hospital(), doctor),
        recorded.path() + "/ruling-out",
        Map.of("confirmedAt", confirmedAt));
  }

  public static Response retract(Recorded recorded) {
    return Api.post(Api.hospital(recorded.open().hospital()), recorded.path() + "/retraction");
  }

  public String now() {
    return clock.instant().toString();
  }

  /// The state of the campaign's one invitation.
  public static String invitation(Booked booked) {
    return String.valueOf(
        Database.rows(
                "select state from invitation where campaign_id = cast(? as uuid)",
                booked.open().campaign())
            .getFirst()
            .get("state"));
  }

  /// How many answers were recorded for it, retracted ones too.
  public static long results(Booked booked) {
    return Database.number(
        "select count(*) from screening_result r join appointment a on a.id = r.appointment_id where a.number = ?",
        booked.number());
  }
}
