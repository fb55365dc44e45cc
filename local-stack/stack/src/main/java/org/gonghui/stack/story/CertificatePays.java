package org.gonghui.stack.story;

import java.util.Optional;
import org.gonghui.client.api.SkillSubsidiesApi;
import org.gonghui.client.model.SkillSubsidy;
import org.gonghui.client.model.SubsidyRequest;
import org.gonghui.stack.client.Reply;
import org.gonghui.stack.client.Voice;

/// Step 8 (T1): a technician's certificate pays 1,000, once; without an account it waits.
final class CertificatePays {
  private static final int TECHNICIAN = 3_600;
  private static final int RIVAL = 3_601;

  private final Stage stage;
  private final Treasury treasury;
  private final Unions unions;
  private final Joining joining;
  private final Certificates certificates;

  CertificatePays(Stage stage, Treasury treasury, Unions unions) {
    this.stage = stage;
    this.treasury = treasury;
    this.unions = unions;
    this.joining = new Joining(stage, unions);
    this.certificates = new Certificates(stage);
  }

  /// @return the technician
  Voice play() {
    stage.title(8, "The certificate: level 2 pays 1,000, and only once (T1)");
    var fund = treasury.open("SKILL", "职工技能提升资金", unions.city(), "SKILL_SUBSIDY", "100000.00");
    var technician = joining.member("technician", TECHNICIAN, "郑技师", false);
    var certificate = certificates.submit(technician, 1);
    certificates.verify(stage.sample("agency"), certificate).must(200);
    var asked = ask(technician, certificate).must(201);
    stage.figure("the subsidy", "1000.00", asked.getAmount().getAmount());
    ask(technician, certificate).mustRefuse(422, "CERTIFICATE_ALREADY_PAID");
    expect(technician, asked.getId(), "WAITING_FOR_ACCOUNT");
    Treasury.give(technician, Treasury.payee("郑技师", stage.run() * 10_000 + 300)).must(201, 200);
    expect(technician, asked.getId(), "IN_PAYMENT");
    var batch = treasury.release(fund);
    treasury.deliverShuffledAndTwice(treasury.answers(batch, ""));
    expect(technician, asked.getId(), "PAID");
    sameCertificateByAnother();
    return technician;
  }

  private void sameCertificateByAnother() {
    var rival = joining.member("rival", RIVAL, "钱某", false);
    var claimed = certificates.submit(rival, 1);
    certificates
        .verify(stage.sample("agency"), claimed)
        .mustRefuse(422, "CERTIFICATE_BELONGS_TO_ANOTHER");
    ask(rival, claimed).mustRefuse(422, "NOT_VERIFIED");
  }

  private static Reply<SkillSubsidy> ask(Voice technician, String certificate) {
    return technician.call(
        SkillSubsidiesApi::new,
        api ->
            api.requestSkillSubsidy(Voice.key(), new SubsidyRequest().certificateId(certificate)));
  }

  private void expect(Voice voice, String subsidy, String state) {
    stage.await(state, () -> Optional.of(state(voice.quietly(), subsidy)).filter(state::equals));
    stage.figure("the subsidy is", state, state(voice, subsidy));
  }

  private static String state(Voice voice, String subsidy) {
    return voice
        .call(SkillSubsidiesApi::new, api -> api.getMySkillSubsidy(subsidy))
        .must(200)
        .getState()
        .getValue();
  }
}
