package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.story.Login;
import org.gonghui.stack.story.Reliefs;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody else's thing that a body names is answered as one that is not there, as in a path.
@ExtendWith(RunningSystem.class)
class ForeignInBodiesIT {
  private final LocalSystem system;
  private final Stage stage;
  private final Strangers strangers;

  ForeignInBodiesIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.strangers = new Strangers(stage);
  }

  @Test
  void aMemberNamesNothingOfAnother(Story played) {
    var certificate = newest("training", "select id from skill_certificate order by id desc");
    var invitation = newest("screening", "select id from invitation order by id desc");
    var session = newest("screening", "select id from screening_session order by id desc");
    var paper = played.firstWoman().post("/v1/me/documents", "application/pdf", "%PDF-1.4 ");
    var document = paper.must(201).text("id");
    var stranger = strangers.member();
    assertAbsent(
        404,
        certificate,
        id -> stranger.postOnce("/v1/me/skill-subsidies", Map.of("certificateId", id)));
    assertAbsent(
        404,
        invitation,
        id ->
            stranger.postOnce(
                "/v1/me/screening-appointments", Map.of("invitationId", id, "sessionId", session)));
    var made = Reliefs.of2018().getFirst();
    var own = "/v1/me/assistance-cases/" + new Reliefs(stage).apply(stranger, made);
    var sum = Stage.sum("1.00");
    var consents = List.of(new Login(stage).consent(stranger, "MEDICAL_DATA"));
    assertAbsent(
        404,
        document,
        id -> {
          var bill = Map.of("sum", sum, "issuedOn", stage.today().toString(), "documentId", id);
          var evidence = Map.of("bills", List.of(bill), "selfPaid", sum, "consents", consents);
          return stranger.putSeen(own + "/evidence", stranger.get(own).etag(), evidence);
        });
  }

  @Test
  void staffAndHospitalsElsewhereNameNothingOfTheStorys(Story played) {
    var fund = newest("assistance", "select id from fund order by id desc");
    var invitation = newest("screening", "select id from invitation order by id desc");
    var session = newest("screening", "select id from screening_session order by id desc");
    assertAbsent(
        404,
        fund,
        id -> strangers.staff("finance").postOnce("/v1/payment-batches", Map.of("fundId", id)));
    assertAbsent(
        207,
        invitation,
        id ->
            strangers
                .staff("officer")
                .post(
                    "/v1/screening-appointments",
                    Map.of("items", List.of(Map.of("invitationId", id, "sessionId", session)))));
    var number = newest("screening", "select number from appointment order by id desc");
    assertThat(new Shape(answeredBySomeoneElse(number)))
        .isEqualTo(new Shape(answeredBySomeoneElse("X" + number.substring(1))))
        .extracting(Shape::body)
        .asString()
        .contains("UNKNOWN_APPOINTMENT");
  }

  private Answer answeredBySomeoneElse(String number) {
    var result =
        Map.of(
            "appointmentNumber",
            number,
            "attended",
            true,
            "outcome",
            "NORMAL",
            "doctorId",
            UUID.randomUUID().toString(),
            "recordedAt",
            stage.now());
    return strangers.hospital().post("/v1/screening-results", Map.of("items", List.of(result)));
  }

  private static void assertAbsent(int status, String foreign, Function<String, Answer> call) {
    var answer = new Shape(call.apply(foreign));
    assertThat(answer).isEqualTo(new Shape(call.apply(UUID.randomUUID().toString())));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains("NOT_FOUND");
  }

  private String newest(String service, String sql) {
    return new ServiceTables(system, service).rows(sql + " limit 1").getFirst().getFirst();
  }
}
