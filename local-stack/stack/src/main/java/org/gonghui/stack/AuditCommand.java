package org.gonghui.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.stack.operating.AuditCheck;
import org.gonghui.stack.operating.OnDuty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Who did what to whom, and that nobody changed it.
@Command(
    name = "audit",
    header = "Checks that nobody changed the record of who did what.",
    subcommands = AuditCommand.Verify.class)
final class AuditCommand {

  /// Checks the audit.
  @Command(
      name = "verify",
      header =
          "Checks every entry, the chain over them, and the anchors that the next service keeps.",
      description = {
        "",
        "Each service hands the head of its chain to another one once a minute (member → assistance → screening →",
        "training → member). This fetches the anchors there and hands them in here: a chain that was cut off or",
        "written anew, even with the keys stolen, does not lead to them. A fault is told with its place.",
        "Ends with 1 on a fault.",
        ""
      })
  static final class Verify implements Callable<Integer> {
    private final Commands commands;

    @Parameters(
        paramLabel = "SERVICE",
        arity = "0..*",
        description = "member, assistance, screening or training; all when none is named.")
    private List<String> services = new ArrayList<>();

    Verify(Commands commands) {
      this.commands = commands;
    }

    @Override
    public Integer call() {
      var asked = OnDuty.services(services);
      var check = new AuditCheck(OnDuty.at(commands.home(), commands.clock()).auditor());
      int faults = 0;
      for (var service : asked) {
        var verdict = check.of(service);
        verdict.lines().forEach(commands.console()::say);
        faults += verdict.intact() ? 0 : 1;
      }
      commands
          .console()
          .say(
              faults == 0
                  ? "No fault was found."
                  : "%d of %d audits have faults: docs/operator.md tells what each kind means."
                      .formatted(faults, asked.size()));
      return faults == 0 ? 0 : 1;
    }
  }
}
