package org.gonghui.bench.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.gonghui.bench.Cpu;
import org.gonghui.embedded.ServiceDatabase;

/// PostgreSQL's own load generator, with a script of ours.
///
/// @param port of the server
/// @param database the service's, called as the service calls it
public record Pgbench(int port, ServiceDatabase database) {
  private static final Pattern DONE =
      Pattern.compile("number of transactions actually processed: (\\d+)");

  /// What came out.
  ///
  /// @param cpu seconds that the program itself used, without PostgreSQL
  public record Run(long transactions, double cpu) {}

  /// @param script a resource beside this class
  /// @param clients connections, each with its statements prepared
  public Run run(String script, int clients, Duration time) throws IOException {
    var file = Files.createTempFile("gonghui", ".sql");
    try (var resource = Pgbench.class.getResourceAsStream(script)) {
      Files.write(file, resource.readAllBytes());
      var before = Cpu.ofEnded();
      var said = say(command(file.toString(), clients, time));
      var cpu = Cpu.ofEnded() - before;
      var done = DONE.matcher(said);
      if (!done.find() || "0".equals(done.group(1))) {
        throw new IllegalStateException("pgbench did not run: " + said);
      }
      return new Run(Long.parseLong(done.group(1)), cpu);
    } finally {
      Files.delete(file);
    }
  }

  private List<String> command(String file, int clients, Duration time) {
    return List.of(
        "pgbench",
        "--no-vacuum",
        "--protocol=prepared",
        "--client=" + clients,
        "--jobs=1",
        "--time=" + time.toSeconds(),
        "--file=" + file,
        "--host=127.0.0.1",
        "--port=" + port,
        "--username=" + database.app(),
        database.name());
  }

  private String say(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", database.app());
    var process = started(builder);
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.onExit().join();
    return said;
  }

  private static Process started(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException missing) {
      throw new IllegalStateException(
          "This benchmark needs pgbench, the one of PostgreSQL's contributed programs (Debian: apt install postgresql-contrib)",
          missing);
    }
  }
}
