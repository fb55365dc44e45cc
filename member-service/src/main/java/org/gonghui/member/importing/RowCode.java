package org.gonghui.member.importing;

/// Why a row is rejected; texts in `rows_*.properties`.
enum RowCode {
  INVALID_ID_NUMBER,
  IMPOSSIBLE_BIRTH_DATE,
  DUPLICATE_IN_FILE,
  ALREADY_MEMBER,
  UNKNOWN_EMPLOYER,
  EMPLOYER_OUT_OF_SCOPE,
  INVALID_PHONE,
  MISSING_VALUE,
  INVALID_NAME,
  UNKNOWN_EMPLOYMENT_FORM
}
