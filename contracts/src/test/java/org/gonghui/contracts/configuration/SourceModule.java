package org.gonghui.contracts.configuration;

import java.util.List;

/// A module whose code runs in production.
///
/// @param settings what it sets by itself, a file below its folder; empty where it has none
/// @param applications those that contain it
record SourceModule(String name, String settings, List<String> applications) {
  private static final String OWN = "src/main/resources/application.properties";
  private static final String SHARED = "src/main/resources/META-INF/microprofile-config.properties";

  static final List<String> SERVICES =
      List.of("assistance-service", "member-service", "screening-service", "training-service");

  /// Those that are contained come before those that contain them, whose settings win.
  static final List<SourceModule> ALL =
      List.of(
          new SourceModule("service-kit", SHARED, SERVICES),
          new SourceModule(
              "roster",
              SHARED,
              List.of("assistance-service", "screening-service", "training-service")),
          application("assistance-service"),
          application("member-service"),
          application("screening-service"),
          application("training-service"),
          application("gateway"));

  private static SourceModule application(String name) {
    return new SourceModule(name, OWN, List.of(name));
  }
}
