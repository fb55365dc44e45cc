package org.gonghui.bench.read;

import java.time.Duration;
import java.util.Map;
import org.gonghui.bench.Callers;
import org.gonghui.bench.Cpu;
import org.gonghui.bench.Latencies;
import org.gonghui.bench.Members;
import org.gonghui.bench.Pace;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Ports;

/// Members who read their own card at one address.
final class Readers {
  private static final int CALLERS = 8;
  private static final int PER_SECOND = 300;

  private final Members members;
  private final Client client;
  private final ProcessHandle server;
  private final ProcessHandle postgres;

  /// @param server the process that answers on the port
  Readers(Members members, int port, ProcessHandle server, ProcessHandle postgres) {
    this.members = members;
    this.client = new Client(Ports.local(port));
    this.server = server;
    this.postgres = postgres;
  }

  /// @param cpu seconds of server and PostgreSQL for all calls
  /// @param postgres seconds of it that are PostgreSQL's
  record Read(long calls, double seconds, double cpu, double postgres) {

    double perCpuSecond() {
      return calls / cpu;
    }

    double perSecond() {
      return calls / seconds;
    }

    double postgresMicros() {
      return postgres * 1e6 / calls;
    }
  }

  static int perSecond() {
    return PER_SECOND;
  }

  /// As many as can be.
  Read read(Duration time) {
    var own = Cpu.ofAll(server);
    var shared = Cpu.ofAll(postgres);
    var begin = System.nanoTime();
    var calls = new Callers(CALLERS, time).call(this::once);
    var seconds = (System.nanoTime() - begin) / 1e9;
    var postgresUsed = Cpu.ofAll(postgres) - shared;
    return new Read(calls, seconds, Cpu.ofAll(server) - own + postgresUsed, postgresUsed);
  }

  /// At the set rate.
  Latencies pace(Duration time) {
    return new Pace(PER_SECOND, time).call(this::once);
  }

  /// What the member with this token reads.
  Answer card(String token) {
    return client.get("/v1/me/card", Map.of("Authorization", "Bearer " + token)).must(200);
  }

  private void once() {
    card(members.token());
  }
}
