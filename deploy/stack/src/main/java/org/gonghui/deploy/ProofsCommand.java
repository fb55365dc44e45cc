package org.gonghui.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.operating.AuditCheck;
import org.gonghui.stack.operating.StatisticsProof;
import org.gonghui.stack.story.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the services can prove of themselves: statistics by a recount, the audit by what another one keeps of it.
@Command(name = "proofs", header = "Compares the statistics with a recount and checks the audits.")
final class ProofsCommand implements Callable<Integer> {

  @Mixin private Surroundings around = new Surroundings();

  @Option(
      names = "--set-back",
      split = ",",
      paramLabel = "SERVICE",
      description = "Whose database was: its audit tells so, and that is no fault.")
  private List<String> setBack = new ArrayList<>();

  @Override
  public Integer call() {
    var auditor = around.stage(new Runs(around.home()).next()).sample("auditor").quietly();
    var statistics = new StatisticsProof(auditor).verdict();
    statistics.lines().forEach(System.out::println);
    var faults = statistics.isEqual() ? 0 : 1;
    for (var service : Service.withDatabase()) {
      var audit = new AuditCheck(auditor).of(service.word());
      audit.lines().forEach(System.out::println);
      faults += audit.intact() || setBack.contains(service.word()) ? 0 : 1;
    }
    return faults == 0 ? 0 : 1;
  }
}
