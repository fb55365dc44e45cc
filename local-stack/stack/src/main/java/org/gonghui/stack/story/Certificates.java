package org.gonghui.stack.story;

import java.util.Map;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;

/// A technician's certificate of 2018 (T1), and the agency that verifies it.
public final class Certificates {
  private final Stage stage;

  public Certificates(Stage stage) {
    this.stage = stage;
  }

  /// @param number of the paper, of one certificate of this run
  /// @return the id of what was submitted
  public String submit(Voice holder, int number) {
    return holder
        .postOnce(
            "/v1/me/skill-certificates",
            Map.of(
                "issuer", stage.cast().partner("agency"),
                "certificateNumber", "LN-2018-%06d-%d".formatted(stage.run(), number),
                "occupationCode", "6-18-01-01",
                "level", "TECHNICIAN",
                "issuedOn", "2018-06-15"))
        .must(201)
        .text("id");
  }

  /// The agency says that it is true; the answer may be a refusal.
  public Answer verify(Voice agency, String certificate) {
    return agency.post(
        "/v1/skill-certificates/" + certificate + "/verification",
        Map.of("verifiedAt", stage.now()));
  }
}
