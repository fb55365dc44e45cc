package org.gonghui.stack.operating;

import java.time.Clock;
import java.util.List;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.issuer.SamplePeople;
import org.gonghui.stack.issuer.Tokens;
import org.gonghui.stack.loading.Loaded;

/// The people who look after what runs, calling through the gateway as everybody does.
public record OnDuty(Voice operator, Voice auditor, Running running) {

  /// @throws IllegalStateException when nothing is up
  public static OnDuty at(Home home, Clock clock) {
    var running = Running.readyIn(home);
    return new OnDuty(
        voice("operator", home, running, clock), voice("auditor", home, running, clock), running);
  }

  private static Voice voice(String name, Home home, Running running, Clock clock) {
    var claims = SamplePeople.named(name).orElseThrow().claims(Loaded.in(home));
    var token = new Tokens(home, new Ports(running.port()), clock).sign(claims);
    var gateway = new Client(Ports.local(running.port()));
    return new Voice(name, token, gateway, line -> {});
  }

  /// The operator who wants to be told what is away, not to wait until it is back.
  public Voice hastyOperator() {
    return operator.at(Client.impatient(Ports.local(running.port())));
  }

  /// The services named, or all that have a database.
  ///
  /// @throws IllegalArgumentException when there is no such service
  public static List<String> services(List<String> named) {
    var all = Service.withDatabase().stream().map(Service::word).toList();
    named.stream()
        .filter(name -> !all.contains(name))
        .findFirst()
        .ifPresent(stranger -> {
          throw new IllegalArgumentException(
              "No service is called %s: %s".formatted(stranger, String.join(", ", all)));
        });
    return named.isEmpty() ? all : named;
  }

  /// @return `/v1/operations/{service}` with the rest behind it
  static String path(String service, String rest) {
    return "/v1/operations/" + service + "/" + rest;
  }
}
