package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;

/// The rejected rows of a list as CSV. Nothing of the file stands in it: line, column, code, and our own words.
@ApplicationScoped
class RejectedRows {
  private static final int PAGE = 1_000;

  private final ImportDesk desk;

  RejectedRows(ImportDesk desk) {
    this.desk = desk;
  }

  StreamingOutput csv(UUID list, Set<ListKind> kinds, Locale language) {
    var texts = ResourceBundle.getBundle("rows", language);
    var first = desk.rejected(list, kinds, 0, PAGE);
    return out -> {
      try (var csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
        csv.write("line,column,code,message\n");
        for (var page = first; !page.isEmpty(); page = after(list, kinds, page)) {
          for (var row : page) {
            write(csv, row, texts.getString(row.code().name()));
          }
        }
      }
    };
  }

  private List<Rejection> after(UUID list, Set<ListKind> kinds, List<Rejection> page) {
    return page.size() < PAGE ? List.of() : desk.rejected(list, kinds, page.getLast().line(), PAGE);
  }

  private static void write(BufferedWriter csv, Rejection row, String message) throws IOException {
    csv.write(
        "%d,%s,%s,\"%s\"\n"
            .formatted(row.line(), row.column(), row.code(), message.replace("\"", "\"\"")));
  }
}
