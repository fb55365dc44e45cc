package org.gonghui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// A city's federation with its 16 districts, their 320 towns and the unions of firms in them, as member-service keeps them.
public final class City {

  private City() {}

  /// The federation: the MD5 of its name, as PostgreSQL makes an id of it.
  public static UUID federation() {
    return UUID.fromString("4ed5d2ea-ed1a-1fad-cc41-ad1d58ed603e");
  }

  /// Writes it into member-service's database.
  ///
  /// @param unions how many firms have one
  public static void found(Connection database, int unions) throws SQLException {
    try (var tree = database.prepareStatement(tree())) {
      tree.setInt(1, unions);
      tree.execute();
    }
  }

  private static String tree() {
    try (var resource = City.class.getResourceAsStream("tree.sql")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
