package org.gonghui.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks for what must stand nowhere in plain: the name, number, phone, account and finding of a person who went through
/// the system. Searches every column of every table, every record of every topic, and files (write-ahead log, logs,
/// uploads) byte by byte, in UTF-8, GB18030, UTF-16, and as hexadecimal digits and base64 of UTF-8.
///
/// Take values that cannot turn up by chance: a made-up name of four characters, all eighteen digits of a number.
/// `assertThat(Canary.of("司徒鹮鹮", "11010119900307421X").inDatabase(connection)).isEmpty()`
public final class Canary {

  /// A place where a value stands in plain.
  ///
  /// @param where table and column, topic with partition and offset, or file
  /// @param what the value
  /// @param form how it is written there
  public record Sighting(String where, String what, String form) {}

  private final Needles needles;

  private Canary(Needles needles) {
    this.needles = needles;
  }

  public static Canary of(String... plain) {
    return new Canary(new Needles(Stream.of(plain).flatMap(Needle::formsOf).toList()));
  }

  /// @param database open for a role that may read everything
  public List<Sighting> inDatabase(Connection database) throws SQLException {
    return new DatabaseSearch(database, needles).sightings();
  }

  /// Every record that the broker still holds, committed or not, of every topic that is not Kafka's own.
  public List<Sighting> inTopics(String bootstrapServers) {
    return new TopicSearch(Map.of("bootstrap.servers", bootstrapServers), needles).sightings();
  }

  /// The topics of the broker of the service under test.
  public List<Sighting> inTopics() {
    return inTopics(Settings.BOOTSTRAP_SERVERS.value());
  }

  /// Every file below a folder.
  public List<Sighting> inFiles(Path folder) {
    return new FileSearch(needles).below(folder);
  }
}
