package org.gonghui.member.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;

/// A file as it goes out: one part of it in memory at a time.
@ApplicationScoped
class ExportFile {
  /// By it spreadsheets know that a CSV file is UTF-8.
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final ExportDesk desk;
  private final Sources sources;

  ExportFile(ExportDesk desk, Sources sources) {
    this.desk = desk;
    this.sources = sources;
  }

  StreamingOutput of(ExportFacts export) {
    return switch (export.format()) {
      case CSV -> out -> csv(export, out);
      case XLSX -> out -> xlsx(export, out);
    };
  }

  private void csv(ExportFacts export, OutputStream out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    out.write(CsvText.of(List.of(heads(export))));
    for (var number = 0; number < export.parts(); number++) {
      out.write(desk.part(export.id(), number));
    }
  }

  private void xlsx(ExportFacts export, OutputStream out) throws IOException {
    var workbook = new Workbook(out, "gonghui", "1.0");
    var sheets = new Sheets(workbook, heads(export));
    for (var number = 0; number < export.parts(); number++) {
      sheets.add(CsvText.read(desk.part(export.id(), number)));
    }
    // not where a part fails: what is cut off must not look like a whole file
    workbook.finish();
  }

  private List<String> heads(ExportFacts export) {
    var texts = ResourceBundle.getBundle("exports", export.language());
    return sources.of(export.kind()).columns().stream().map(texts::getString).toList();
  }
}
