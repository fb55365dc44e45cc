package org.gonghui.stack.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.SamplePeople;
import org.gonghui.stack.issuer.Tokens;
import org.gonghui.stack.loading.Loaded;

/// Sets the stage on a running stack.
public final class Stages {

  private Stages() {}

  /// The next run on these data.
  ///
  /// @param page takes each line
  public static Story next(Home home, Running running, Clock clock, Consumer<String> page) {
    return new Story(stage(home, running, clock, page));
  }

  /// The next run's stage, for whoever plays something else than the story.
  ///
  /// @param page takes each line
  public static Stage stage(Home home, Running running, Clock clock, Consumer<String> page) {
    var tokens = new Tokens(home, new Ports(running.port()), clock);
    var cast = new SampleCast(tokens, Loaded.in(home));
    var gateway = new Client(Ports.local(running.port()));
    return new Stage(count(home), cast, running.addresses(), gateway, clock, page);
  }

  /// Runs are counted in a file beside the data, so that a fresh stack begins anew.
  private static int count(Home home) {
    var file = home.file("story-runs");
    try {
      var run = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) + 1 : 1;
      Files.writeString(file, String.valueOf(run));
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record SampleCast(Tokens tokens, Loaded loaded) implements Stage.Cast {
    @Override
    public String sample(String name) {
      return tokens.sign(SamplePeople.named(name).orElseThrow().claims(loaded));
    }

    @Override
    public String anybody(
        String subject, List<String> roles, List<String> organizations, Optional<String> partner) {
      return tokens.sign(
          new Claims(
              subject, roles, organizations, partner, Optional.of(Claims.personOf(subject))));
    }

    @Override
    public String machine(String role, List<String> organizations, Optional<String> partner) {
      return tokens.sign(
          new Claims("machine-" + role, List.of(role), organizations, partner, Optional.empty()));
    }

    @Override
    public String organization(String name) {
      return loaded.organization(name);
    }

    @Override
    public String partner(String name) {
      return loaded.partner(name);
    }

    @Override
    public String person(String name) {
      return SamplePeople.named(name).orElseThrow().claims(loaded).person().orElseThrow();
    }
  }
}
