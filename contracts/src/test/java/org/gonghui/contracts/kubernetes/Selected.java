package org.gonghui.contracts.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.Map;

/// Whom a selector means.
final class Selected {

  private Selected() {}

  static boolean by(LabelSelector selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
        && selector.getMatchExpressions().stream().allMatch(each -> by(each, labels));
  }

  private static boolean by(LabelSelectorRequirement requirement, Map<String, String> labels) {
    if (!requirement.getOperator().equals("In")) {
      throw new IllegalStateException("not understood yet: " + requirement);
    }
    return requirement.getValues().contains(labels.getOrDefault(requirement.getKey(), ""));
  }
}
