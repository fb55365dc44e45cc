package org.gonghui.member.exporting;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a file is written.
@Schema(name = "ExportFormat")
enum ExportFormat {
  CSV(ExportFormat.CSV_TYPE + ";charset=UTF-8"),
  XLSX(ExportFormat.XLSX_TYPE);

  static final String CSV_TYPE = "text/csv";
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
