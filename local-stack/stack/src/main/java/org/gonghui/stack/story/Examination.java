package org.gonghui.stack.story;

import java.util.List;
import org.gonghui.client.api.ScreeningResultsApi;
import org.gonghui.client.model.ConfirmScreeningResult;
import org.gonghui.client.model.RecordScreeningResults;
import org.gonghui.client.model.ScreeningResultReport;
import org.gonghui.client.model.ScreeningResultReport.OutcomeEnum;
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
    return campaigns.book(woman, campaigns.invitation(woman, campaign), session).answer();
  }

  /// The hospital answers for one appointment.
  public Answer answer(String appointmentNumber, Voice entering, String outcome) {
    var report =
        new ScreeningResultReport()
            .appointmentNumber(appointmentNumber)
            .attended(true)
            .outcome(OutcomeEnum.fromValue(outcome))
            .doctorId(stage.cast().person("doctor"))
            .recordedAt(stage.now());
    var reports = new RecordScreeningResults().items(List.of(report));
    return entering
        .call(ScreeningResultsApi::new, api -> api.recordScreeningResults(reports, Voice.key()))
        .answer();
  }

  /// The second doctor confirms a finding.
  ///
  /// @param path of the result
  public Answer confirm(String path) {
    var result = path.substring(path.lastIndexOf('/') + 1);
    var finding =
        new ConfirmScreeningResult().diagnosisCode(Screening.DIAGNOSIS).confirmedAt(stage.now());
    return stage
        .sample("doctor-2")
        .call(
            ScreeningResultsApi::new,
            api -> api.confirmScreeningResult(result, finding, Voice.key()))
        .answer();
  }
}
