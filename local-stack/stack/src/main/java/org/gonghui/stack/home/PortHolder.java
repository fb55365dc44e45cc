package org.gonghui.stack.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Who listens on a port of this machine.
public final class PortHolder {

  private PortHolder() {}

  public static boolean taken(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 300);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Whether a server can be had there: nobody listens on it, and no connection to elsewhere was given it.
  public static boolean isFree(int port) {
    try (var server = new ServerSocket()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// The process that listens there, in words; empty where the system does not tell (not Linux, another user's).
  public static Optional<String> name(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .map(Path::of)
        .flatMap(table -> inode(table, port).stream())
        .flatMap(inode -> process("socket:[" + inode + "]").stream())
        .findFirst()
        .map(process ->
            "process %d (%s)"
                .formatted(process.pid(), process.info().commandLine().orElse("unknown")));
  }

  private static Optional<String> inode(Path table, int port) {
    var local = ":%04X".formatted(port);
    try (var lines = Files.lines(table)) {
      return lines
          .map(line -> line.strip().split("\\s+"))
          .filter(c -> c.length > 9 && c[1].endsWith(local) && c[3].equals("0A"))
          .map(c -> c[9])
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessHandle> process(String socket) {
    return ProcessHandle.allProcesses().filter(process -> holds(process, socket)).findFirst();
  }

  private static boolean holds(ProcessHandle process, String socket) {
    try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return files.anyMatch(file -> socket.equals(target(file)));
    } catch (IOException | java.io.UncheckedIOException e) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
