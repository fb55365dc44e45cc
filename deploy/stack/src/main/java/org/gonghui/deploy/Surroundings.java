package org.gonghui.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.deploy.keycloak.Keycloak;
import org.gonghui.deploy.keycloak.KeycloakCast;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.loading.Loaded;
import org.gonghui.stack.story.Stage;
import picocli.CommandLine.Option;

/// Where everything is, as a container is told.
final class Surroundings {

  @Option(
      names = "--gateway",
      required = true,
      split = ",",
      defaultValue = "${env:GONGHUI_GATEWAY}",
      description = "Of several, by their numbers, each connection gets the next one in turn.")
  private List<URI> gateways = new ArrayList<>();

  @Option(names = "--issuer", required = true, defaultValue = "${env:GONGHUI_ISSUER}")
  private URI issuer = URI.create("");

  @Option(
      names = "--authority",
      required = true,
      defaultValue = "${env:GONGHUI_CA}",
      description = "The certificate that vouches for Keycloak's, PEM.")
  private Path authority = Path.of("");

  @Option(
      names = "--secrets",
      required = true,
      defaultValue = "${env:GONGHUI_SECRETS}",
      description = "Folder with keycloak-admin-password and demo-password.")
  private Path secrets = Path.of("");

  @Option(names = "--stand-ins", defaultValue = "stand-ins", paramLabel = "HOST")
  private String standIns = "stand-ins";

  @Option(
      names = "--kept",
      defaultValue = "/var/lib/gonghui",
      description = "Folder where the ids of what was loaded are kept.")
  private Path kept = Path.of("");

  Home home() {
    return new Home(kept, kept);
  }

  Client gateway() {
    return new Client(gatewayUrl());
  }

  String gatewayUrl() {
    if (gateways.size() > 1) {
      gateways = List.of(URI.create(Ports.local(passage(gateways).port())));
    }
    return gateways.getFirst().toString();
  }

  private static Passage passage(List<URI> to) {
    try {
      return Passage.open(
          0,
          to.stream()
              .map(exit ->
                  new InetSocketAddress(InetAddress.ofLiteral(exit.getHost()), exit.getPort()))
              .toArray(InetSocketAddress[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Keycloak keycloak() {
    return Keycloak.at(issuer, authority, secrets.resolve("keycloak-admin-password"));
  }

  KeycloakCast cast(Loaded loaded) {
    return new KeycloakCast(keycloak().logins(secrets.resolve("demo-password")), loaded);
  }

  /// @param run number of this run on these data: people and unions of each are new
  Stage stage(int run) {
    return new Stage(
        run,
        cast(Loaded.in(home())),
        Map.of(
            "authority",
            of(StandInsCommand.PUBLIC.authority()),
            "sms",
            of(StandInsCommand.PUBLIC.texts()),
            "bank",
            of(StandInsCommand.PUBLIC.bank()),
            "beacon",
            of(StandInsCommand.PUBLIC.beacon())),
        gateway(),
        Clock.systemUTC(),
        System.out::println);
  }

  private String of(int port) {
    return "http://" + standIns + ":" + port;
  }
}
