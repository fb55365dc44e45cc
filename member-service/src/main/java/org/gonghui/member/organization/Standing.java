package org.gonghui.member.organization;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// Where a union stands, as far as a decision on the tree must know (M6, M7).
///
/// @param above itself and all above it, by area and by industry
record Standing(UUID id, OrganizationType type, Set<UUID> above) {

  /// @throws Refusal 422 `CYCLE`, 409 `AREA_BELOW_LEAF`
  void require(UUID below, OrganizationType ofType) {
    refuses(below, ofType)
        .ifPresent(why -> {
          throw new Refusal(why);
        });
  }

  /// Why a union may not stand right below this one; nothing where it may.
  Optional<MemberProblem> refuses(UUID below, OrganizationType ofType) {
    if (above.contains(below)) {
      return Optional.of(MemberProblem.CYCLE);
    }
    return type.bears(ofType) ? Optional.empty() : Optional.of(MemberProblem.AREA_BELOW_LEAF);
  }
}
