package org.gonghui.bench.read;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.Latencies;
import org.gonghui.bench.Members;
import org.gonghui.bench.Report;
import org.gonghui.bench.Started;
import org.gonghui.bench.crowd.WarmUp;
import org.gonghui.bench.peer.BarePeer;
import org.gonghui.bench.peer.NameSeal;
import org.gonghui.bench.read.Readers.Read;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.embedded.ServiceDatabase;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.running.LoneService;

/// P1 and P2: members read their own service card at member-service, at a program of Vert.x and pg-client alone, and at one
/// of Spring Boot with JPA; all three find the person by the login, open the sealed name and answer the same JSON from the
/// same database. The peers check the token's signature with each call, the service every half minute to minute (`KnownTokens`).
public final class ReadBenchmark implements Benchmark {
  private static final int PORT = 20_480;
  private static final double BARE = 0.7;
  private static final double SPRING = 2;

  @Override
  public Report run(Bout bout) throws IOException {
    var home = bout.home().beside("bench");
    var ports = new Ports(PORT);
    var settings = Map.of("gonghui.relay.enabled", "false");
    try (var member = LoneService.start(home, ports, bout.console(), Service.MEMBER, settings);
        var bare = new Program(home, ports, 20).bare();
        var spring = new Program(home, ports, 21).spring()) {
      var members =
          Members.in(ports.databaseUrl(Service.MEMBER), home, ports, NameSeal.of(keys(home)));
      var postgres = member.postgres();
      var three =
          List.of(
              new Readers(members, ports.of(Service.MEMBER), member.process(), postgres),
              new Readers(members, PORT + 20, bare.process(), postgres),
              new Readers(members, PORT + 21, spring.process(), postgres));
      mustAgree(three, members);
      for (var readers : three) {
        WarmUp.untilNoFaster(during -> readers.read(during).perSecond());
      }
      bout.console().step("warm");
      return report(bout, bout.play(() -> round(three, bout.time())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One half of a round: service, bare peer or Spring.
  private record Half(Read read, Latencies latencies) {}

  private record Round(Half service, Half bare, Half spring) {
    double byBare() {
      return service.read().perCpuSecond() / bare.read().perCpuSecond();
    }

    double bySpring() {
      return service.read().perCpuSecond() / spring.read().perCpuSecond();
    }
  }

  private static Round round(List<Readers> three, Duration time) {
    var reads = three.stream().map(readers -> readers.read(time)).toList();
    var paces = three.stream().map(readers -> readers.pace(time.dividedBy(2))).toList();
    return new Round(
        new Half(reads.get(0), paces.get(0)),
        new Half(reads.get(1), paces.get(1)),
        new Half(reads.get(2), paces.get(2)));
  }

  /// They do the same work only if they answer the same.
  private static void mustAgree(List<Readers> three, Members members) {
    var token = members.token();
    var answers = three.stream().map(r -> r.card(token)).map(a -> a.body() + a.etag()).distinct();
    var different = answers.toList();
    if (different.size() != 1) {
      throw new IllegalStateException("not the same answer: " + different);
    }
  }

  private static Report report(Bout bout, List<Round> rounds) {
    return Report.of(
        bout.console().clock().instant(),
        Stream.of(
                figures("member-service", rounds, Round::service),
                figures("Vert.x, pg-client", rounds, Round::bare),
                figures("Spring Boot, JPA", rounds, Round::spring))
            .flatMap(List::stream)
            .toList(),
        List.of(
            Goal.atLeast(
                "P1",
                "service's reads per CPU second by Vert.x's",
                Figures.of("", rounds, Round::byBare).median(),
                BARE),
            Goal.atLeast(
                "P2",
                "service's reads per CPU second by Spring's",
                Figures.of("", rounds, Round::bySpring).median(),
                SPRING)));
  }

  private static List<Figures> figures(String who, List<Round> rounds, Function<Round, Half> half) {
    return List.of(
        Figures.of(
            who + ": reads per CPU second", rounds, r -> half.apply(r).read().perCpuSecond()),
        Figures.of("  reads per second", rounds, r -> half.apply(r).read().perSecond()),
        Figures.of(
            "  of it PostgreSQL, CPU µs", rounds, r -> half.apply(r).read().postgresMicros()),
        Figures.of(
            "  at %d reads/s, ms: p50".formatted(Readers.perSecond()),
            rounds,
            r -> half.apply(r).latencies().within(0.5)),
        Figures.of("  p99", rounds, r -> half.apply(r).latencies().within(0.99)));
  }

  private static Path keys(Home home) {
    return KeyFiles.in(home.keys()).of(Service.MEMBER.word());
  }

  /// How the peers are called.
  private record Program(Home home, Ports ports, int offset) {

    Started bare() throws IOException {
      var app = new ServiceDatabase(Service.MEMBER.word()).app();
      var database =
          "postgresql://%s:%s@127.0.0.1:%d/%s"
              .formatted(app, app, ports.postgres(), Service.MEMBER.word());
      return Started.ours(
          home, BarePeer.class, port(), database, keys(home).toString(), ports.issuerUrl());
    }

    Started spring() throws IOException {
      var app = new ServiceDatabase(Service.MEMBER.word()).app();
      return Started.start(
          Started.classPath(home, "bench/spring"),
          List.of(
              "org.gonghui.bench.spring.SpringPeer",
              "--server.port=" + port(),
              "--keys=" + keys(home),
              "--spring.datasource.url=" + ports.databaseUrl(Service.MEMBER),
              "--spring.datasource.username=" + app,
              "--spring.datasource.password=" + app,
              "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ports.issuerUrl()),
          port(),
          home.log("spring"));
    }

    private int port() {
      return ports.gateway() + offset;
    }
  }
}
