package org.gonghui.deploy;

import java.util.HashSet;
import java.util.Map;
import org.gonghui.stack.client.Pages;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Campaigns;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Unions;

/// One session after the other of a campaign of screening-service: the campaign's list tells which are there.
final class Sessions extends Writer {
  private final Stage stage;
  private final Unions unions;
  private final Voice officer;
  private String path = "";

  Sessions(Stage stage, Unions unions) {
    this.stage = stage;
    this.unions = unions;
    this.officer = stage.staff("officer", unions.city()).quietly();
  }

  @Override
  void prepare() {
    path =
        "/v1/screening-campaigns/%s/sessions".formatted(new Campaigns(stage, unions.city()).open());
  }

  @Override
  void write(int number) {
    var session =
        Map.of(
            "hospitalId",
            stage.cast().partner("hospital"),
            "date",
            stage.today().toString(),
            "startsAt",
            "08:00",
            "capacity",
            1);
    officer.postOnce(path, session).must(201);
  }

  @Override
  int there() {
    var ids = new HashSet<String>();
    new Pages(officer).each(path, session -> ids.add(session.path("id").asText()));
    return ids.size();
  }

  @Override
  String what() {
    return "sessions of screening-service";
  }

  @Override
  String service() {
    return "screening";
  }
}
