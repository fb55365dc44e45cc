package org.gonghui.stack.running;

import java.util.List;
import java.util.stream.Stream;
import org.gonghui.embedded.LeftOver;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.home.Running.Part;

/// A part of the stack as it is now; PostgreSQL with all its processes is one.
///
/// @param state READY, STARTING or DEAD
/// @param takes of the machine
public record Seen(String name, long pid, int port, String state, String log, Footprint takes) {

  /// Everything that belongs to the stack, `up` itself first, with the issuer and the stand-ins in it.
  public static List<Seen> all(Home home, Running running) {
    var readiness = new Readiness();
    var up = ProcessHandle.of(running.pid()).stream().map(process -> up(home, running, process));
    var postgres = Stream.of(postgres(home, running));
    return Stream.of(up, running.parts().stream().map(part -> of(part, readiness)), postgres)
        .flatMap(part -> part)
        .toList();
  }

  private static Seen up(Home home, Running running, ProcessHandle process) {
    return new Seen(
        "up",
        process.pid(),
        new Ports(running.port()).issuer(),
        running.ready() ? "READY" : "STARTING",
        home.kept().resolve("up.log").toString(),
        Footprint.of(Stream.of(process)));
  }

  private static Seen postgres(Home home, Running running) {
    var process = LeftOver.postmaster(home.file("postgres"));
    return new Seen(
        "postgres",
        process.map(ProcessHandle::pid).orElse(0L),
        new Ports(running.port()).postgres(),
        process.isPresent() ? "READY" : "DEAD",
        home.log("postgres").toString(),
        Footprint.of(
            process.stream().flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))));
  }

  private static Seen of(Part part, Readiness readiness) {
    return new Seen(
        part.name(),
        part.pid(),
        part.port(),
        state(part, readiness),
        part.log(),
        Footprint.of(part.handle().stream()));
  }

  private static String state(Part part, Readiness readiness) {
    if (!part.alive()) {
      return "DEAD";
    }
    var service = Copy.all(Copy.MOST).anyMatch(copy -> copy.name().equals(part.name()));
    return !service || readiness.ready(part.port()) ? "READY" : "STARTING";
  }
}
