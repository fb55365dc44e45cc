package org.gonghui.stack.running;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Service;

/// How a service's JVM is called. The cache of its start-up is taken only when it is called in the same way, from the
/// same folder, as when the cache was made.
final class ServiceCommand {

  private static final String CACHE = "app.aot";

  /// A young generation that is collected once on the way up: a larger one would stay the process's own for good. No
  /// collection for the sake of the metaspace. An archive where it wants to be is read as it is needed; elsewhere all of it is written to first, in
  /// every process.
  private static final List<String> FLAGS =
      List.of(
          "-Xms64m",
          "-Xmx172m",
          "-Xmn48m",
          "-XX:+UseCompactObjectHeaders",
          "-Xss512k",
          "-XX:+UseSerialGC",
          // who has no memory left ends and is started again
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=4",
          "-XX:MetaspaceSize=192m",
          "-XX:TrimNativeHeapInterval=10000",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "-Dquarkus.profile=local",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

  /// For measuring: both compilers and a heap as in production.
  private static final List<String> STEADY =
      List.of(
          "-Xms256m",
          "-Xmx512m",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "-Dquarkus.profile=local",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

  private final Home home;
  private final Service service;

  ServiceCommand(Home home, Service service) {
    this.home = home;
    this.service = service;
  }

  StartUpCache cache() {
    var application = service.application(home);
    return new StartUpCache(application.resolve(CACHE), application, FLAGS);
  }

  /// As quickly there and as small as can be.
  ProcessBuilder builder(Path settings, Path output, CacheUse caches) {
    return builder(FLAGS, caches.options(cache()), settings, output);
  }

  /// As fast as can be once it is warm.
  ProcessBuilder steady(Path settings, Path output) {
    return builder(STEADY, List.of(), settings, output);
  }

  private ProcessBuilder builder(
      List<String> flags, List<String> cache, Path settings, Path output) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(cache);
    command.add("-Dquarkus.config.locations=" + settings.toUri());
    command.addAll(List.of("-jar", "quarkus-run.jar"));
    var log = Redirect.appendTo(output.toFile());
    var process =
        new ProcessBuilder(command)
            .directory(service.application(home).toFile())
            .redirectOutput(log)
            .redirectError(log);
    // glibc would keep an arena for each thread
    process.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
    return process;
  }
}
