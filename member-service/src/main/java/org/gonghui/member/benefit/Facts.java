package org.gonghui.member.benefit;

import org.gonghui.member.membership.MembershipState;
import org.gonghui.member.membership.Sex;

/// What a benefit goes by.
sealed interface Facts {
  /// A person who never joined.
  record Stranger() implements Facts {}

  /// By the live membership, or the last one.
  ///
  /// @param age in years that are full by the month, as only year and month of birth are kept in plain
  /// @param hardshipEnterprise whether the union is that of an enterprise in hardship
  record Member(
      Sex sex, int age, MembershipState state, String employmentForm, boolean hardshipEnterprise)
      implements Facts {}
}
