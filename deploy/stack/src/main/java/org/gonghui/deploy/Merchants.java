package org.gonghui.deploy;

import java.util.ArrayList;
import java.util.Map;
import org.gonghui.stack.client.Pages;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// One merchant after the other in member-service: the list tells which are there.
final class Merchants extends Writer {
  private final Stage stage;
  private final Voice admin;

  Merchants(Stage stage) {
    this.stage = stage;
    this.admin = stage.sample("admin").quietly();
  }

  @Override
  void prepare() {
    // nothing: a merchant stands by itself
  }

  @Override
  void write(int number) {
    admin.postOnce("/v1/partners", Map.of("kind", "MERCHANT", "name", prefix() + number)).must(201);
  }

  @Override
  int there() {
    var names = new ArrayList<String>();
    new Pages(admin)
        .each("/v1/partners?kind=MERCHANT", partner -> names.add(partner.path("name").asText()));
    return (int) names.stream().filter(name -> name.startsWith(prefix())).count();
  }

  @Override
  String what() {
    return "partners of member-service";
  }

  @Override
  String service() {
    return "member";
  }

  private String prefix() {
    return "容器检验 " + stage.run() + "-";
  }
}
