package org.gonghui.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gonghui.stack.LocalSystem;

/// What stands in the databases, by the paths that take it: things.csv says where.
final class Things {
  private final List<Thing> things;

  /// @param path beginning of those that take it
  /// @param owner subject of the login whose own it is; empty where it is no member's
  /// @param ids for the parameters of the path, in their order
  record Thing(String path, String owner, List<String> ids) {}

  /// @param her id of the first woman on the story's list
  Things(LocalSystem system, String her) {
    things =
        lines().stream()
            .map(cells -> {
              var tables = new ServiceTables(system, cells[1]);
              var found = tables.rows(cells[2].replace("@", her) + " limit 1");
              if (found.isEmpty()) {
                throw new IllegalStateException("nothing is there of " + cells[0]);
              }
              var row = found.getFirst();
              return new Thing(cells[0], login(system, row.getFirst()), row.subList(1, row.size()));
            })
            .sorted(Comparator.comparingInt((Thing thing) -> thing.path().length()).reversed())
            .toList();
  }

  /// What an operation of this path is about.
  Thing at(String path) {
    return things.stream().filter(thing -> path.startsWith(thing.path())).findFirst().orElseThrow();
  }

  private static String login(LocalSystem system, String owner) {
    var bound =
        new ServiceTables(system, "member")
            .rows("select subject from login_binding where person_id::text = ?", owner);
    return bound.isEmpty() ? owner : bound.getFirst().getFirst();
  }

  private static List<String[]> lines() {
    try (var file = Things.class.getResourceAsStream("/things.csv")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.startsWith("/"))
          .map(line -> line.split(";", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
