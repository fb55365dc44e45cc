package org.gonghui.kit.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// The forms of fields by name: the tables `openapi-forms.csv` of this module and of the service, of lines
/// `name;pattern;least;most`. A name is that of a field of answers (`reason`), of a field of one type (`Payment.reason`), of the
/// items of a list (`items[]`), of a parameter (`?limit`), or of the body of an operation (`sendBankMessage.request`,
/// `.response`). What a body may have in it that is asked for stands with its type, as the constraint that checks it.
final class Forms {
  private static final String TABLE = "openapi-forms.csv";

  private final Map<String, Form> byName = new HashMap<>();

  Forms() {
    try {
      var tables = Thread.currentThread().getContextClassLoader().getResources(TABLE);
      Collections.list(tables).forEach(this::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(TABLE, unreadable);
    }
  }

  /// @param names the more special first
  Form of(String... names) {
    var form = Form.UNKNOWN;
    for (var name : names) {
      form = form.or(byName.getOrDefault(name, Form.UNKNOWN));
    }
    return form;
  }

  private void read(URL table) {
    try (var lines =
        new BufferedReader(new InputStreamReader(table.openStream(), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";", -1))
          .forEach(cells -> byName.put(cells[0], Form.read(cells[1], cells[2], cells[3])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(TABLE, unreadable);
    }
  }
}
