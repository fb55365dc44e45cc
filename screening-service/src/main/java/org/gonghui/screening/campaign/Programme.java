package org.gonghui.screening.campaign;

/// What is screened for. Open: more will come.
enum Programme {
  /// Breast and cervical cancer ("两癌"筛查, H1).
  TWO_CANCER
}
