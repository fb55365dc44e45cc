package org.gonghui.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.SamplePeople;
import org.gonghui.stack.issuer.Tokens;
import org.gonghui.stack.loading.Loaded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints an access token.
@Command(
    name = "token",
    header = "An access token of a sample person, or of anybody, on stdout.",
    description = {
      "",
      "Sample people: admin, officer, officer-2, officer-b (another district), reviewer, approver, finance, finance-2,"
          + " auditor, operator, hospital, hospital-b, doctor, doctor-2 (persons of hospital), agency, agency-b, bank, merchant,"
          + " driver, woman-1, woman-2 and so on, technician.",
      "",
      "Anybody else: --sub S --role R --org ID --partner ID, each but --sub as often as needed.",
      "",
      "Every person is a member too: their token carries the role member beside its own, so that it opens what is theirs."
          + " Machines are none: hospital, bank, merchant, and whoever is called with --client.",
      ""
    })
final class TokenCommand implements Callable<Integer> {

  private final Commands commands;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "A sample person.")
  private @Nullable String name;

  @Option(names = "--sub", paramLabel = "S", description = "Subject of a token for anybody else.")
  private @Nullable String subject;

  @Option(
      names = "--role",
      paramLabel = "R",
      arity = "1..*",
      description = "Roles; a person is a member without it.")
  private List<String> roles = new ArrayList<>();

  @Option(names = "--org", paramLabel = "ID", arity = "1..*", description = "Ids of unions.")
  private List<String> organizations = new ArrayList<>();

  @Option(names = "--partner", paramLabel = "ID", description = "Id of a partner.")
  private @Nullable String partner;

  @Option(
      names = "--person",
      paramLabel = "ID",
      description = "Id of the person; made from S otherwise.")
  private @Nullable String person;

  @Option(names = "--client", description = "A machine: no person.")
  private boolean client;

  TokenCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() {
    var home = commands.home().prepare();
    var port = Running.in(home).map(Running::port).orElse(8080);
    var tokens = new Tokens(home, new Ports(port), commands.clock());
    commands.console().say(tokens.sign(claims()));
    return 0;
  }

  private Claims claims() {
    if (name != null) {
      var known = name;
      return SamplePeople.named(known)
          .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + known))
          .claims(Loaded.in(commands.home()));
    }
    if (subject == null) {
      throw new IllegalArgumentException("Say whose token: a sample person's NAME or --sub S");
    }
    return new Claims(
        subject,
        roles,
        organizations,
        Optional.ofNullable(partner),
        client
            ? Optional.empty()
            : Optional.of(person == null ? Claims.personOf(subject) : person));
  }
}
