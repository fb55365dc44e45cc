package org.gonghui.member.benefit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.benefit.Assessment.Reason;
import org.gonghui.member.membership.MembershipState;
import org.gonghui.member.membership.Sex;
import org.jspecify.annotations.Nullable;

/// Who may have a benefit (M12): members whose membership is in one of the states and to whom all of the rest applies.
///
/// @param states of the membership
/// @param employmentForms one of these; any where there is none
/// @param sex FEMALE or MALE; either where it is absent
/// @param ageFrom full years, this one included
/// @param ageUpTo full years, this one included
/// @param hardshipEnterprise only members of unions of enterprises in hardship
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BenefitConditions")
record Who(
    List<MembershipState> states,
    List<String> employmentForms,
    @Nullable Sex sex,
    @Nullable Integer ageFrom,
    @Nullable Integer ageUpTo,
    boolean hardshipEnterprise) {

  /// The first condition that is not met says why not.
  Assessment assess(Facts facts) {
    return switch (facts) {
      case Facts.Stranger() -> new Assessment.Refused(Reason.NOT_A_MEMBER);
      case Facts.Member member ->
          ofMembership(member)
              .or(() -> ofPerson(member))
              .<Assessment>map(Assessment.Refused::new)
              .orElseGet(Assessment.Entitled::new);
    };
  }

  private Optional<Reason> ofMembership(Facts.Member membership) {
    if (!states.contains(membership.state())) {
      return Optional.of(
          switch (membership.state()) {
            case ACTIVE, LEFT, DECEASED -> Reason.NOT_A_MEMBER;
            case SUSPENDED -> Reason.MEMBERSHIP_SUSPENDED;
          });
    }
    if (!employmentForms.isEmpty() && !employmentForms.contains(membership.employmentForm())) {
      return Optional.of(Reason.OTHER_EMPLOYMENT_FORM);
    }
    return hardshipEnterprise && !membership.hardshipEnterprise()
        ? Optional.of(Reason.NO_HARDSHIP_ENTERPRISE)
        : Optional.empty();
  }

  private Optional<Reason> ofPerson(Facts.Member facts) {
    if (sex != null && sex != facts.sex()) {
      return Optional.of(Reason.OTHER_SEX);
    }
    if (ageFrom != null && facts.age() < ageFrom) {
      return Optional.of(Reason.TOO_YOUNG);
    }
    return ageUpTo != null && facts.age() > ageUpTo
        ? Optional.of(Reason.TOO_OLD)
        : Optional.empty();
  }
}
