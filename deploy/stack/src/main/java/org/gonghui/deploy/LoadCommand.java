package org.gonghui.deploy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gonghui.deploy.keycloak.KeycloakCast;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.SamplePeople;
import org.gonghui.stack.loading.Loaded;
import org.gonghui.stack.loading.Loader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Loads the demonstration's unions and partners through the gateway, and gives the sample people their logins.
@Command(name = "load", header = "Loads unions, partners and sample people of the demonstration.")
final class LoadCommand implements Callable<Integer> {
  private static final List<String> PLACEHOLDER = List.of("woman-1 …");

  @Mixin private Surroundings around = new Surroundings();

  @Override
  public Integer call() {
    var loaded = new Loader(around.home(), this::admin).load();
    System.out.println("loaded " + String.join(", ", Loader.contents(loaded)));
    var cast = around.cast(loaded);
    SamplePeople.names().filter(name -> !PLACEHOLDER.contains(name)).forEach(cast::sample);
    System.out.println("sample people have logins, with the password of demo-password");
    return 0;
  }

  private Voice admin(Optional<String> root) {
    KeycloakCast cast = around.cast(Loaded.in(around.home()));
    var claims = Claims.ofStaff("admin", root.stream().toList());
    return new Voice("admin", cast.token(claims), around.gateway(), line -> {});
  }
}
