package org.gonghui.stack.faults;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.network.Network;
import org.gonghui.stack.running.Processes;

/// Whom something can happen to.
///
/// @param processes that can die and hang
/// @param cuttable services whose ways to PostgreSQL and Kafka can be cut
record Victims(List<String> processes, List<String> cuttable) {

  static Victims of(int copies, boolean cuttable) {
    // people call the first gateway only
    var applications =
        Copy.all(copies)
            .filter(copy -> copy.number() == 1 || copy.service().hasDatabase())
            .toList();
    var processes = new ArrayList<>(applications.stream().map(Copy::name).toList());
    processes.addAll(List.of("kafka", Processes.POSTGRES));
    return new Victims(
        processes,
        applications.stream()
            .filter(copy -> cuttable && copy.service().hasDatabase())
            .map(Copy::name)
            .toList());
  }

  /// As the stack was started.
  static Victims in(Running running) {
    var second =
        Copy.all(Copy.MOST)
            .anyMatch(copy -> copy.number() == 2 && running.addresses().containsKey(copy.name()));
    return of(second ? 2 : 1, running.addresses().containsKey(Network.NAME));
  }
}
