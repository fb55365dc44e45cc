package org.gonghui.system;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Campaigns;
import org.gonghui.stack.story.Certificates;
import org.gonghui.stack.story.Examination;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Stage;

/// Everything by which partners change something, done once each, by people who do nothing else.
final class PartnerWrites {
  static final Set<String> ROLES = Set.of("hospital", "agency", "bank", "merchant");
  private static final int FIRST = 3_780;

  private final Stage stage;

  PartnerWrites(Stage stage) {
    this.stage = stage;
  }

  /// The subjects of those who wrote.
  List<String> subjects() {
    return Stream.concat(ROLES.stream(), Stream.of("second-hospital")).map(this::subject).toList();
  }

  void play() {
    var unions = new FoundUnions(stage).play();
    var joining = new Joining(stage, unions);
    plan(unions.city());
    examine(joining, unions.city());
    var technician = joining.member("technician", FIRST, "赵某", false);
    certify(technician);
    new MerchantWrites(stage, who("merchant"), partner("merchant"), unions.city())
        .play(joining, FIRST + 3);
    var message = "<unread>%s</unread>".formatted(UUID.randomUUID());
    who("bank").post("/v1/bank-messages", "application/xml", message).must(202);
  }

  private void plan(String city) {
    var campaign = new Campaigns(stage, city).open();
    var session = Sessions.startingAt("09:00", stage);
    who("hospital").post("/v1/screening-campaigns/" + campaign + "/sessions", session).must(201);
  }

  private void examine(Joining joining, String city) {
    var examination = new Examination(stage, city, 2);
    var findings =
        Stream.of(1, 2)
            .map(n -> joining.member("patient-" + n, FIRST + n, "赵某", true))
            .map(patient -> examination.answered(patient, who("hospital"), "SUSPECTED"))
            .toList();
    var second = stage.partner(subject("second-hospital"), "hospital", partner("hospital"));
    var now = Map.of("confirmedAt", stage.now());
    second.post(findings.getFirst() + "/ruling-out", now).must(200);
    var confirmed = Map.of("diagnosisCode", "N63", "confirmedAt", stage.now());
    second.postOnce(findings.getLast() + "/confirmation", confirmed).must(201);
    second.post(findings.getLast() + "/retraction", Map.of()).must(200);
  }

  private void certify(Voice technician) {
    var certificates = new Certificates(stage);
    var papers = Stream.of(1, 2).map(n -> certificates.submit(technician, n)).toList();
    certificates.verify(who("agency"), papers.getFirst()).must(200);
    var refusal = "/v1/skill-certificates/" + papers.getLast() + "/refusal";
    who("agency").post(refusal, Map.of("reason", "材料不足（演示）")).must(200);
  }

  private Voice who(String role) {
    return stage.partner(subject(role), role, partner(role));
  }

  private String partner(String name) {
    return stage.cast().partner(name);
  }

  private String subject(String name) {
    return stage.subject("writing-" + name);
  }
}
