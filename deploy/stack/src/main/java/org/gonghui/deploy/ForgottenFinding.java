package org.gonghui.deploy;

import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Condolences;
import org.gonghui.stack.story.Examination;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Stage;

/// Screening forgets a finding and its confirmation, of which assistance was told: entered again it opens no second case.
final class ForgottenFinding implements Forgotten {
  private static final int ILL = 3_902;

  private final Stage stage;
  private final Voice ill;
  private final Examination examination;
  private String appointment = "";
  private String opened = "";

  ForgottenFinding(Stage stage) {
    var unions = new FoundUnions(stage).play();
    this.stage = stage;
    this.ill = new Joining(stage, unions).member("ill", ILL, "病一", true);
    this.examination = new Examination(stage, unions.city(), 2);
  }

  @Override
  public void before() {
    appointment = examination.book(ill).must(201).text("appointmentNumber");
  }

  @Override
  public void since() {
    confirm();
    opened = new Condolences(stage).opened(ill);
  }

  @Override
  public void again() {
    confirm();
  }

  @Override
  public void compare() {
    var cases = ill.get("/v1/me/assistance-cases").must(200).body().path("items");
    stage.figure("her cases", 1, cases.size());
    stage.figure("her case", opened, cases.path(0).path("id").asText());
  }

  private void confirm() {
    var recorded = examination.answer(appointment, stage.sample("hospital"), "SUSPECTED").must(207);
    examination.confirm("/v1/screening-results/" + recorded.text("items/0/id")).must(201);
  }
}
