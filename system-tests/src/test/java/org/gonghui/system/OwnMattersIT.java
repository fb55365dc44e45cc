package org.gonghui.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.story.Certificates;
import org.gonghui.stack.story.Examination;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// Where somebody's word is final on a finding, a certificate or a login: it is another person's than whom it concerns,
/// and a person's. A refusal changes nothing.
@ExtendWith(RunningSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class OwnMattersIT {
  private static final String FOUR_EYES = "FOUR_EYES";
  private static final String HUMAN_REQUIRED = "HUMAN_REQUIRED";

  private final LocalSystem system;
  private final Stage stage;
  private final Deciders deciders;
  private final String city;
  private final Joining joining;

  OwnMattersIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.deciders = new Deciders(stage);
    var unions = new FoundUnions(stage).play();
    this.city = unions.city();
    this.joining = new Joining(stage, unions);
  }

  @Test
  void aSecondDoctorJudgesNeitherTheirOwnResultNorTheirOwnIllness() {
    var hospital = stage.cast().partner("hospital");
    var entering = stage.partner("doctor-3", "hospital", hospital);
    var patient = joining.member("patient", 3_730, "赵某", true);
    var finding = new Examination(stage, city, 1).answered(patient, entering, "SUSPECTED");
    var result = guarded("screening", "screening_result", finding);
    var now = Map.of("confirmedAt", stage.now());
    var judging =
        Map.of(
            "confirmation",
            Map.of("diagnosisCode", "C50.9", "confirmedAt", stage.now()),
            "ruling-out",
            now);
    var ill = stage.partner(stage.subject("patient"), "hospital", hospital);
    result.refuses(FOUR_EYES, judging, stage.sample("doctor"), entering, ill);
    result.refuses(HUMAN_REQUIRED, judging, stage.sample("hospital"));
    result.decide(stage.sample("doctor-2"), "ruling-out", now).must(200);
  }

  @Test
  void nobodyVerifiesTheirOwnCertificateAndNoMachineAny() {
    var technician = joining.member("technician", 3_740, "赵某", false);
    var id = new Certificates(stage).submit(technician, 1);
    var certificate = guarded("training", "skill_certificate", "/v1/skill-certificates/" + id);
    var agency = stage.cast().partner("agency");
    var verified = Map.of("verifiedAt", stage.now());
    var deciding = Map.of("verification", verified, "refusal", Map.of("reason", "材料不足（演示）"));
    certificate.refuses(
        FOUR_EYES, deciding, stage.partner(stage.subject("technician"), "agency", agency));
    var machine = stage.machine("agency", List.of(), Optional.of(agency));
    certificate.refuses(HUMAN_REQUIRED, deciding, machine);
    machine.get("/v1/skill-certificates").mustRefuse(403, HUMAN_REQUIRED);
    certificate.decide(stage.sample("agency"), "verification", verified).must(200);
  }

  @Test
  void nobodyBindsALoginForThemselves() {
    joining.member("bound", 3_750, "赵某", false);
    var member = new ServiceTables(system, "member");
    var bound = "select person_id from login_binding where subject = ?";
    var id = member.rows(bound, stage.subject("bound")).getFirst().getFirst();
    var person = new Guarded(member, "person", "/v1/members/" + id);
    person.refuses(FOUR_EYES, binding("officer"), stage.sample("officer"));
    person.refuses(FOUR_EYES, binding("another"), deciders.member("bound", "officer"));
    person.refuses(HUMAN_REQUIRED, binding("another"), deciders.machine("officer"));
  }

  private static Map<String, Map<String, String>> binding(String subject) {
    return Map.of("login-binding", Map.of("subject", subject, "documentSeen", "RESIDENT_ID_CARD"));
  }

  private Guarded guarded(String service, String table, String path) {
    return new Guarded(new ServiceTables(system, service), table, path);
  }
}
