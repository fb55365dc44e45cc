package org.gonghui.stack;

import java.util.stream.Collectors;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.issuer.SamplePeople;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.StartUpCaches;

/// What the person at the terminal needs to know now.
record Welcome(Home home, Console console, Ports ports) {

  void say() {
    var gateway = "http://localhost:" + ports.gateway();
    console.say("");
    console.say("Gonghui is up.");
    console.say("  address    " + gateway);
    console.say("  portal     " + gateway + "/docs");
    console.say(
        "  stand-ins  authority %s, sms %s, bank %s, beacon %s, push %s"
            .formatted(
                Ports.local(ports.authority()),
                Ports.local(ports.texts()),
                Ports.local(ports.bank()),
                Ports.local(ports.beacon()),
                Ports.local(ports.pushes())));
    console.say("  people     " + SamplePeople.names().collect(Collectors.joining(", ")));
    console.say("  (unions, partners and people are demonstration data, made up)");
    console.say("");
    console.say("Try:");
    console.say(
        "  curl -H \"Authorization: Bearer $(./gonghui token officer)\" '%s/v1/organizations?limit=5'"
            .formatted(gateway));
    console.say("Stop with Ctrl-C or ./gonghui down.");
    if (!StartUpCaches.complete(home)) {
      console.say(
          "Start-up caches %s: made when the machine has been quiet for two minutes, or by ./gonghui caches."
              .formatted(StartUpCaches.stale(home) ? "are of another build" : "are missing"));
    }
  }
}
