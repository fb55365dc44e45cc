package org.gonghui.member.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;

/// A file as it goes out: one part of it in memory at a time. Its type is the export's, which no method can tell beforehand.
@Provider
@ApplicationScoped
class ExportFile implements MessageBodyWriter<ExportFacts> {
  /// By it spreadsheets know that a CSV file is UTF-8.
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final ExportDesk desk;
  private final Sources sources;

  ExportFile(ExportDesk desk, Sources sources) {
    this.desk = desk;
    this.sources = sources;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == ExportFacts.class;
  }

  @Override
  public void writeTo(
      ExportFacts export,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    switch (export.format()) {
      case CSV -> csv(export, out);
      case XLSX -> xlsx(export, out);
    }
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
