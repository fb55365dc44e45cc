package org.gonghui.system;

import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// A hospital that no other test calls as, known to every service.
///
/// @param voice a person who works there
record NewPartner(Stage stage, String id, Voice voice) {

  static NewPartner hospital(Stage stage, String name) {
    var id =
        stage
            .sample("admin")
            .postOnce("/v1/partners", Map.of("kind", "HOSPITAL", "name", name + " " + stage.run()))
            .must(201)
            .text("id");
    var voice = stage.partner(name + "-of-" + id, "hospital", id);
    for (var service : ServiceTables.SERVICES) {
      stage.await(
          "the hospital to be known to " + service,
          () -> Optional.of(voice.get(calls(service))).filter(answer -> answer.status() == 200));
    }
    return new NewPartner(stage, id, voice);
  }

  void suspend() {
    change("suspension");
  }

  void resume() {
    change("resumption");
  }

  private void change(String step) {
    stage.sample("admin").post("/v1/partners/" + id + "/" + step, Map.of()).must(200);
  }

  /// Where a partner reads its own calls of a service.
  static String calls(String service) {
    return "/v1/partner-calls/" + service;
  }
}
