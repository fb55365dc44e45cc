package org.gonghui.screening.campaign;

/// What a hospital answers of somebody whom it expected.
public enum Attendance {
  ATTENDED,
  MISSED
}
