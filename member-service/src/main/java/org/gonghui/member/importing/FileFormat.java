package org.gonghui.member.importing;

/// What kind of file a list is.
enum FileFormat {
  CSV,
  XLSX
}
