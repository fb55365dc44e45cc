package org.gonghui.stack.running;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.embedded.BrokerProcess;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Service;

/// The start-up caches of all processes.
public final class StartUpCaches {

  private StartUpCaches() {}

  static StartUpCache of(Home home, Service service) {
    return new ServiceCommand(home, service).cache();
  }

  static StartUpCache ofBroker(Home home) {
    return new StartUpCache(
        home.broker().resolve("broker.aot"), home.broker(), BrokerProcess.OPTIONS);
  }

  /// Services that have none, or one of other jars.
  public static List<Service> missing(Home home) {
    return Arrays.stream(Service.values()).filter(s -> !of(home, s).usable()).toList();
  }

  /// Whether every process starts with one.
  public static boolean complete(Home home) {
    return missing(home).isEmpty() && ofBroker(home).usable();
  }

  /// Whether there are some that cannot be used: they were made before the last build.
  public static boolean stale(Home home) {
    var services = Arrays.stream(Service.values()).map(service -> of(home, service));
    return Stream.concat(services, Stream.of(ofBroker(home))).anyMatch(StartUpCache::stale);
  }
}
