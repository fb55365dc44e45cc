package org.gonghui.training.subsidy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gonghui.kit.money.Money;

/// The rules by the year in which a certificate was issued. A plan that cannot be right stops the start.
@Startup
@ApplicationScoped
class SubsidyPolicies {
  private final List<SubsidyPolicy> latestFirst;

  SubsidyPolicies(SubsidyPlans configured) {
    latestFirst =
        configured.plans().entrySet().stream()
            .map(plan -> policy(plan.getKey(), plan.getValue()))
            .sorted(Comparator.comparingInt(SubsidyPolicy::firstYear).reversed())
            .toList();
  }

  /// @param year of issue
  Optional<SubsidyPolicy> of(int year) {
    return latestFirst.stream().filter(policy -> policy.isFor(year)).findFirst();
  }

  private static SubsidyPolicy policy(int firstYear, SubsidyPlans.Plan plan) {
    var amounts =
        plan.amounts().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> new Money(e.getValue())));
    if (amounts.isEmpty() || !amounts.values().stream().allMatch(Money::isPositive)) {
      throw new IllegalStateException(
          "gonghui.skill-subsidy.plans.%d.amounts: a plan pays more than nothing for each level it names"
              .formatted(firstYear));
    }
    return new SubsidyPolicy(
        firstYear,
        plan.lastYear().isPresent() ? plan.lastYear().getAsInt() : null,
        plan.source(),
        amounts,
        plan.lastDay().orElse(null));
  }
}
