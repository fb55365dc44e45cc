package org.gonghui.stack;

import java.util.Optional;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.Tokens;
import org.gonghui.stack.loading.Loaded;
import org.gonghui.stack.loading.Loader;

/// Loads a new stack, once.
record Loading(Commands commands, Ports ports) {

  void once() {
    if (Loaded.in(commands.home()).complete()) {
      return;
    }
    var loaded = new Loader(commands.home(), this::admin).load();
    commands.console().step("loaded " + String.join(", ", Loader.contents(loaded)));
  }

  private Voice admin(Optional<String> root) {
    var claims = Claims.ofStaff("admin", root.stream().toList());
    var token = new Tokens(commands.home(), ports, commands.clock()).sign(claims);
    var gateway = new Client(Ports.local(ports.gateway()));
    return new Voice("admin", token, gateway, line -> {});
  }
}
