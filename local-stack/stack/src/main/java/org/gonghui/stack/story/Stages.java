package org.gonghui.stack.story;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    var cast = new SampleCast(tokens, Loaded.in(home), new ConcurrentHashMap<>());
    var gateway = new Client(Ports.local(running.port()));
    return new Stage(new Runs(home).next(), cast, running.addresses(), gateway, clock, page);
  }

  /// @param signed what somebody was given they keep: a stage stands for less than the twelve hours that a token is valid
  private record SampleCast(Tokens tokens, Loaded loaded, Map<Claims, String> signed)
      implements Stage.Cast {
    @Override
    public String sample(String name) {
      return token(SamplePeople.named(name).orElseThrow().claims(loaded));
    }

    @Override
    public String anybody(
        String subject, List<String> roles, List<String> organizations, Optional<String> partner) {
      return token(Claims.ofPerson(subject, roles, organizations, partner));
    }

    @Override
    public String machine(String role, List<String> organizations, Optional<String> partner) {
      return token(Claims.ofMachine(role, organizations, partner));
    }

    private String token(Claims claims) {
      return signed.computeIfAbsent(claims, tokens::sign);
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
