package org.gonghui.screening.reporting;

/// What a report has a row for; `by` in the query, in lower case.
enum By {
  HOSPITAL,
  ORGANIZATION
}
