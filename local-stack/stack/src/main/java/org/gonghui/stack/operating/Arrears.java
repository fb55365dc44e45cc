package org.gonghui.stack.operating;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gonghui.stack.home.Running;

/// What has been told on a topic and is not known yet to who reads it.
public record Arrears(Running running) {

  /// A line for each read model that lacks something.
  public List<String> ofReadModels() {
    var lines = new ArrayList<String>();
    for (var model : ReadModel.all()) {
      var rows = new ReadModelRows(address("postgres"), model);
      var missing = TopicStates.of(address("kafka"), model.topic()).missingIn(rows.versions());
      if (missing > 0) {
        lines.add("%s %s lacks %d".formatted(model.service(), model.channel(), missing));
      }
    }
    return lines;
  }

  /// The keys of everything that was told on a topic.
  public Set<String> told(String topic) {
    return TopicStates.of(address("kafka"), topic).versions().keySet();
  }

  private String address(String part) {
    return running.addresses().getOrDefault(part, "");
  }
}
