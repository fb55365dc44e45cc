package org.gonghui.stack.story;

import java.time.LocalDate;
import org.gonghui.client.api.SkillCertificatesApi;
import org.gonghui.client.model.SkillCertificateClaim;
import org.gonghui.client.model.SkillLevel;
import org.gonghui.client.model.Verification;
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
    var claim =
        new SkillCertificateClaim()
            .issuer(stage.cast().partner("agency"))
            .certificateNumber("LN-2018-%06d-%d".formatted(stage.run(), number))
            .occupationCode("6-18-01-01")
            .level(SkillLevel.TECHNICIAN)
            .issuedOn(LocalDate.of(2018, 6, 15));
    return holder
        .call(SkillCertificatesApi::new, api -> api.submitSkillCertificate(claim, Voice.key()))
        .must(201)
        .getId();
  }

  /// The agency says that it is true; the answer may be a refusal.
  public Answer verify(Voice agency, String certificate) {
    return agency
        .call(
            SkillCertificatesApi::new,
            api ->
                api.verifySkillCertificate(certificate, new Verification().verifiedAt(stage.now())))
        .answer();
  }
}
