package org.gonghui.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.stack.home.Home;

/// nginx with one worker and a configuration of our own: a plain proxy on one port, and one that asks a token check by
/// `auth_request` on another.
///
/// @param program where it lies
record Nginx(Path program) {
  private static final String CONFIGURATION = "nginx.conf";
  private static final String USUAL = "/usr/sbin";

  /// Where it listens and what it calls.
  record Addresses(int plain, int checked, int backend, int check) {}

  /// @throws IllegalStateException where there is none
  static Nginx installed() {
    var folders = Stream.of((System.getenv("PATH") + ":" + USUAL).split(":", -1));
    return folders
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Nginx::new)
        .orElseThrow(() ->
            new IllegalStateException(
                "This benchmark needs nginx with its module auth_request (Debian: apt install nginx-light; nothing of it has to run)"));
  }

  Peer start(Home home, Addresses addresses) throws IOException {
    var folder = Files.createDirectories(home.file("nginx"));
    var configuration = folder.resolve(CONFIGURATION);
    Files.writeString(configuration, configuration(folder, addresses));
    return Peer.start(
        List.of(
            program.toString(),
            "-p",
            folder.toString(),
            "-e",
            folder.resolve("error.log").toString(),
            "-c",
            configuration.toString()),
        addresses.checked(),
        home.log("nginx"));
  }

  private static String configuration(Path folder, Addresses addresses) throws IOException {
    try (var resource = Nginx.class.getResourceAsStream(CONFIGURATION)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .replace("FOLDER", folder.toString())
          .replace("PLAIN", "" + addresses.plain())
          .replace("CHECKED", "" + addresses.checked())
          .replace("BACKEND", "" + addresses.backend())
          .replace("TOKENS", "" + addresses.check());
    }
  }
}
