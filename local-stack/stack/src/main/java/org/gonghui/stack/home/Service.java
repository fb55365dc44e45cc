package org.gonghui.stack.home;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The five applications and how far their ports are from the gateway's.
public enum Service {
  GATEWAY("gateway", 0),
  MEMBER("member-service", 1),
  ASSISTANCE("assistance-service", 2),
  SCREENING("screening-service", 3),
  TRAINING("training-service", 4);

  private final String module;
  private final int port;

  Service(String module, int port) {
    this.module = module;
    this.port = port;
  }

  int port() {
    return port;
  }

  /// The name on the command line, in logs and of the database.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where the packaged application lies.
  public Path application(Home home) {
    return home.project().resolve(module).resolve("target/quarkus-app");
  }

  public boolean hasDatabase() {
    return this != GATEWAY;
  }

  public static List<Service> withDatabase() {
    return Arrays.stream(values()).filter(Service::hasDatabase).toList();
  }
}
