package org.gonghui.deploy;

import java.util.HashSet;
import org.gonghui.stack.client.Pages;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Certificates;
import org.gonghui.stack.story.Stage;

/// One certificate after the other of one member in training-service: the member's list tells which are there.
final class Papers extends Writer {
  private final Certificates certificates;
  private final Voice holder;

  Papers(Stage stage, Voice holder) {
    this.certificates = new Certificates(stage);
    this.holder = holder.quietly();
  }

  @Override
  void prepare() {
    // nothing: whoever has joined may submit
  }

  @Override
  void write(int number) {
    certificates.submit(holder, number);
  }

  @Override
  int there() {
    var ids = new HashSet<String>();
    new Pages(holder)
        .each("/v1/me/skill-certificates", paper -> ids.add(paper.path("id").asText()));
    return ids.size();
  }

  @Override
  String what() {
    return "certificates of training-service";
  }

  @Override
  String service() {
    return "training";
  }
}
