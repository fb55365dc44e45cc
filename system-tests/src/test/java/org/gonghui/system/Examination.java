package org.gonghui.system;

import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Campaigns;
import org.gonghui.stack.story.Stage;

/// A campaign with one session for a few women.
final class Examination {
  private final Stage stage;
  private final Campaigns campaigns;
  private final String campaign;
  private final String session;

  /// @param city whose campaign it is
  Examination(Stage stage, String city, int places) {
    this.stage = stage;
    this.campaigns = new Campaigns(stage, city);
    this.campaign = campaigns.open();
    this.session = campaigns.session(campaign, places);
  }

  /// She books a place, and the hospital answers.
  ///
  /// @param entering who of the hospital enters what the doctor says
  /// @return path of the result
  String answered(Voice woman, Voice entering, String outcome) {
    var place = Map.of("invitationId", campaigns.invitation(woman, campaign), "sessionId", session);
    var booked = woman.postOnce("/v1/me/screening-appointments", place).must(201);
    var result =
        Map.of(
            "appointmentNumber", booked.text("appointmentNumber"),
            "attended", true,
            "outcome", outcome,
            "doctorId", stage.cast().person("doctor"),
            "recordedAt", stage.now());
    var recorded = entering.post("/v1/screening-results", Map.of("items", List.of(result)));
    return "/v1/screening-results/" + recorded.must(207).text("items/0/id");
  }
}
