package org.gonghui.deploy;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.standin.StandIns;
import picocli.CommandLine.Command;

/// The local stack's stand-ins for authority (8091), SMS (8092), bank (8093) and beacon (8095), to be reached by other containers.
@Command(
    name = "stand-ins",
    header = "Stands in for the authority, the SMS gateway, the bank and the beacon.")
final class StandInsCommand implements Callable<Integer> {
  static final Ports PUBLIC = new Ports(8080);
  private static final Ports LOOPBACK = new Ports(18_080);

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var _ = StandIns.start(LOOPBACK, Clock.systemUTC())) {
      Passage.open(PUBLIC.authority(), Passage.loopback(LOOPBACK.authority()));
      Passage.open(PUBLIC.texts(), Passage.loopback(LOOPBACK.texts()));
      Passage.open(PUBLIC.bank(), Passage.loopback(LOOPBACK.bank()));
      Passage.open(PUBLIC.beacon(), Passage.loopback(LOOPBACK.beacon()));
      System.out.println("authority, SMS, bank and beacon are stood in for");
      Thread.currentThread().join();
    }
    return 0;
  }
}
