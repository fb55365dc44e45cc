package org.gonghui.member.importing;

/// RECEIVED → RUNNING → COMPLETED; CANCELLED on the way, FAILED where the file cannot be read as a whole.
enum ImportState {
  UPLOADING,
  RECEIVED,
  RUNNING,
  COMPLETED,
  CANCELLED,
  FAILED
}
