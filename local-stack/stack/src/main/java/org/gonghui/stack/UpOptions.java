package org.gonghui.stack;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Ways;
import org.gonghui.stack.running.CacheUse;
import picocli.CommandLine.Option;

/// What both `up` and its detached self are told.
final class UpOptions {

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "8080",
      description =
          "The gateway's port (${DEFAULT-VALUE}); the others follow it: services P+1 to P+4, issuer P+10,"
              + " stand-ins P+11 to P+13, second copies P+20 to P+24, PostgreSQL P+7352, Kafka P+11012.")
  private int port;

  @Option(names = "--fresh", description = "Forget all data first.")
  private boolean fresh;

  @Option(
      names = "--copies",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Processes of each service on its database, and gateways, 1 or 2 (${DEFAULT-VALUE}); each gateway spreads calls"
              + " among the processes of a service.")
  private int copies;

  @Option(
      names = "--cuttable",
      description =
          "Lead each service to PostgreSQL and Kafka by ways of its own (P+30 to P+45, Kafka P+11013 to P+11020) that"
              + " ./gonghui faults can cut, by way of P+14.")
  private boolean cuttable;

  @Option(
      names = "--no-caches",
      description = "Leave the start-up caches unused, to see what they are worth.")
  private boolean noCaches;

  int port() {
    return port;
  }

  boolean fresh() {
    return fresh;
  }

  int copies() {
    return copies;
  }

  Ways ways() {
    return new Ways(new Ports(port), cuttable);
  }

  CacheUse caches() {
    return noCaches ? CacheUse.LEAVE : CacheUse.TAKE;
  }

  List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of("up", "--port", String.valueOf(port), "--copies", String.valueOf(copies)));
    if (fresh) {
      arguments.add("--fresh");
    }
    if (cuttable) {
      arguments.add("--cuttable");
    }
    if (noCaches) {
      arguments.add("--no-caches");
    }
    return arguments;
  }
}
