package org.gonghui.kit.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import org.gonghui.testing.Canary;
import org.gonghui.testing.Canary.Sighting;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A search that finds nothing proves something only when it finds what is there.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CanaryIT {
  private static final String NAME = "司徒鹮鹮";
  private static final String NUMBER = "11010119900307421X";
  private static final Canary CANARY = Canary.of(NAME, NUMBER);

  @TempDir Path folder;

  @Test
  void findsAValueInAnyColumn() throws SQLException {
    Database.execute("create table if not exists leak (a bytea, b jsonb, c text[])");
    Database.execute("truncate leak");
    Database.execute(
        "insert into leak values (?, cast(? as jsonb), array['x', 'y' || ?])",
        ("--" + NAME).getBytes(StandardCharsets.UTF_8),
        "{\"idNumber\":\"" + NUMBER + "\"}",
        NAME);
    try (var database = Database.connect()) {
      assertThat(CANARY.inDatabase(database))
          .extracting(Sighting::where, Sighting::what)
          .containsExactlyInAnyOrder(
              tuple("public.leak.a", NAME),
              tuple("public.leak.b", NUMBER),
              tuple("public.leak.c", NAME));
      Database.execute("drop table leak");
      assertThat(CANARY.inDatabase(database)).isEmpty();
    }
  }

  @Test
  void findsAValueInARecord() {
    Topics.produce("gonghui.canary", NUMBER, "org.gonghui.test.Leaked.v1", 1, "{}");
    Topics.produce("gonghui.canary", "key", "org.gonghui.test.Leaked.v1", 1, "\"" + NAME + "\"");
    assertThat(CANARY.inTopics()).extracting(Sighting::what).contains(NAME, NUMBER);
    assertThat(Canary.of("欧阳鹮鹮鹮").inTopics()).isEmpty();
  }

  @Test
  void findsAValueInAFileHoweverItIsWritten() throws IOException {
    write("utf8", ("x".repeat((1 << 20) - 2) + NAME).getBytes(StandardCharsets.UTF_8));
    write("gb18030", NAME.getBytes(Charset.forName("GB18030")));
    write("utf16", NAME.getBytes(StandardCharsets.UTF_16LE));
    for (var before : new String[] {"", "a", "ab"}) {
      var text = (before + NAME + "…").getBytes(StandardCharsets.UTF_8);
      write("base64" + before, Base64.getEncoder().encode(text));
    }
    write("nothing", "司徒鹮".getBytes(StandardCharsets.UTF_8));
    assertThat(CANARY.inFiles(folder))
        .extracting(sighting -> Path.of(sighting.where()).getFileName().toString())
        .containsExactlyInAnyOrder("utf8", "gb18030", "utf16", "base64", "base64a", "base64ab");
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
