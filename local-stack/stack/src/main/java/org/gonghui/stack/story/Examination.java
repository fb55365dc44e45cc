package org.gonghui.stack.story;

import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;

/// A campaign with one session for a few women.
public final class Examination {
  private final Stage stage;
  private final Campaigns campaigns;
  private final String campaign;
  private final String session;

  /// @param city whose campaign it is
  public Examination(Stage stage, String city, int places) {
    this.stage = stage;
    this.campaigns = new Campaigns(stage, city);
    this.campaign = campaigns.open();
    this.session = campaigns.session(campaign, places);
  }

  /// She books a place, and the hospital answers.
  ///
  /// @param entering who of the hospital enters what the doctor says
  /// @return path of the result
  public String answered(Voice woman, Voice entering, String outcome) {
    var booked = book(woman).must(201);
    var recorded = answer(booked.text("appointmentNumber"), entering, outcome).must(207);
    return "/v1/screening-results/" + recorded.text("items/0/id");
  }

  /// She books a place as soon as she is invited; the answer may be that none is left.
  public Answer book(Voice woman) {
    var place = Map.of("invitationId", campaigns.invitation(woman, campaign), "sessionId", session);
    return woman.postOnce("/v1/me/screening-appointments", place);
  }

  /// The hospital answers for one appointment.
  public Answer answer(String appointmentNumber, Voice entering, String outcome) {
    var result =
        Map.of(
            "appointmentNumber",
            appointmentNumber,
            "attended",
            true,
            "outcome",
            outcome,
            "doctorId",
            stage.cast().person("doctor"),
            "recordedAt",
            stage.now());
    return entering.postOnce("/v1/screening-results", Map.of("items", List.of(result)));
  }

  /// The second doctor confirms a finding.
  ///
  /// @param path of the result
  public Answer confirm(String path) {
    return stage
        .sample("doctor-2")
        .postOnce(
            path + "/confirmation",
            Map.of("diagnosisCode", Screening.DIAGNOSIS, "confirmedAt", stage.now()));
  }
}
