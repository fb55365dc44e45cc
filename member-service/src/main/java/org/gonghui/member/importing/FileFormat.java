package org.gonghui.member.importing;

/// What kind of file a list is.
enum FileFormat {
  CSV,
  XLSX;

  static final String CSV_TYPE = "text/csv";
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /// @param contentType one of these, with or without parameters
  static FileFormat of(String contentType) {
    return contentType.startsWith(CSV_TYPE) ? CSV : XLSX;
  }
}
