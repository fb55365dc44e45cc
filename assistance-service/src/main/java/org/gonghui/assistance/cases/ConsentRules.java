package org.gonghui.assistance.cases;

import io.smallrye.config.ConfigMapping;

/// The texts that members consent to here. They belong to member-service (`GET /v1/consent-texts`); which version is
/// current is configured here too, so that no case waits for another service. A test in `contracts` compares both.
@ConfigMapping(prefix = "gonghui.consent")
interface ConsentRules {
  /// The version of `MEDICAL_DATA` that is current, such as `2018-01`.
  String medicalData();
}
