package org.gonghui.member.owndata;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// A ZIP of JSON files: what features keep sealed, and the rows of plain columns.
@ApplicationScoped
class Archive {
  private final Instance<OwnPart> parts;
  private final ObjectMapper json;
  private final DataSource database;

  Archive(@Any Instance<OwnPart> parts, ObjectMapper json, DataSource database) {
    this.parts = parts;
    this.json = json;
    this.database = database;
  }

  byte[] of(UUID person) {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
      for (var part : parts) {
        add(zip, part.name(), json.writeValueAsBytes(part.of(person)));
      }
      for (var rows : OwnRows.values()) {
        var name = rows.name().toLowerCase(Locale.ROOT).replace('_', '-');
        add(zip, name, read(rows, person).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return file.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".json"));
    zip.write(content);
    zip.closeEntry();
  }

  private String read(OwnRows rows, UUID person) {
    return Sql.list(
            database, rows.sql(), select -> select.setObject(1, person), row -> row.getString(1))
        .getFirst();
  }
}
