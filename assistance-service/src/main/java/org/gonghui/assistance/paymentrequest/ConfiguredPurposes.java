package org.gonghui.assistance.paymentrequest;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.assistance.programmes.PaidPurposes;

/// The purposes that some service is configured to ask for.
@ApplicationScoped
class ConfiguredPurposes implements PaidPurposes {
  private final RequestRules rules;

  ConfiguredPurposes(RequestRules rules) {
    this.rules = rules;
  }

  @Override
  public boolean pays(String code) {
    return rules.sources().values().stream()
        .anyMatch(source -> source.purposes().containsKey(code));
  }
}
