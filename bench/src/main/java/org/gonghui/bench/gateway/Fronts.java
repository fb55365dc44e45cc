package org.gonghui.bench.gateway;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.gonghui.bench.Cpu;
import org.gonghui.bench.Started;
import org.gonghui.bench.peer.Backend;
import org.gonghui.bench.peer.CheckPeer;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.issuer.Issuer;
import org.gonghui.stack.running.Console;

/// One backend, all that is put in front of it, and the issuer whose tokens they check.
final class Fronts implements AutoCloseable {
  private static final int TOKENS = 19;

  private final Home home;
  private final Ports ports;
  private final Issuer issuer;
  private final Deque<Started> started = new ArrayDeque<>();
  private final Map<Front, List<ProcessHandle>> between = new EnumMap<>(Front.class);

  private Fronts(Home home, Ports ports) throws IOException {
    this.home = home;
    this.ports = ports;
    this.issuer = Issuer.start(home, ports);
  }

  /// Comes back when all of them answer.
  static Fronts start(Home home, Ports ports, Nginx nginx, Console console) throws IOException {
    var fronts = new Fronts(home, ports);
    try {
      fronts.start(nginx, console);
      return fronts;
    } catch (IOException | RuntimeException e) {
      fronts.close();
      throw e;
    }
  }

  private void start(Nginx nginx, Console console) throws IOException {
    var backend = port(Front.BACKEND);
    var tokens = ports.gateway() + TOKENS;
    between.put(Front.BACKEND, List.of(keep(Started.ours(home, Backend.class, backend))));
    var check = keep(Started.ours(home, CheckPeer.class, tokens, ports.issuerUrl()));
    var addresses =
        new Nginx.Addresses(port(Front.NGINX), port(Front.NGINX_CHECKED), backend, tokens);
    var proxy = keep(nginx.start(home, addresses));
    between.put(Front.NGINX, List.of(proxy));
    between.put(Front.NGINX_CHECKED, List.of(proxy, check));
    console.step("nginx ready");
    var gateway = LoneGateway.start(home, ports, backend, LoneGateway.MANY_PLACES);
    between.put(Front.GATEWAY, List.of(keep(gateway)));
    console.step("gateway ready");
    between.put(Front.SPRING, List.of(spring(backend)));
    console.step("Spring ready");
  }

  private ProcessHandle spring(int backend) throws IOException {
    var port = port(Front.SPRING);
    var words =
        List.of(
            "org.gonghui.bench.spring.gateway.SpringGateway",
            "--server.port=" + port,
            "--backend=" + Ports.local(backend),
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ports.issuerUrl());
    var classPath = Started.classPath(home, "bench/spring-gateway");
    return keep(Started.start(classPath, words, port, home.log("spring-gateway")));
  }

  private ProcessHandle keep(Started one) {
    started.push(one);
    return one.process();
  }

  int port(Front front) {
    return ports.gateway() + front.offset();
  }

  /// CPU seconds of what stands between callers and the backend.
  double own(Front front) {
    return front == Front.BACKEND ? 0 : sum(front, Cpu::ofAll);
  }

  /// CPU seconds of all that takes part in a call.
  double all(Front front) {
    return own(front) + sum(Front.BACKEND, Cpu::ofAll);
  }

  private double sum(Front front, ToDoubleFunction<ProcessHandle> cpu) {
    return Objects.requireNonNull(between.get(front)).stream().mapToDouble(cpu).sum();
  }

  @Override
  public void close() {
    started.forEach(Started::close);
    issuer.close();
  }
}
