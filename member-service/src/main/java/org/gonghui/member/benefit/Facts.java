package org.gonghui.member.benefit;

import java.util.Optional;
import org.gonghui.member.membership.MembershipState;
import org.gonghui.member.membership.Sex;

/// What a benefit goes by.
///
/// @param age in years that are full by the month, as only year and month of birth are kept in plain
/// @param membership the live one, or the last; none of a person who never joined
record Facts(Sex sex, int age, Optional<Membership> membership) {

  /// @param hardshipEnterprise whether the union is that of an enterprise in hardship
  record Membership(MembershipState state, String employmentForm, boolean hardshipEnterprise) {}
}
