package org.gonghui.member.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever is decided, in whatever order.
class ForestTest {
  static final int UNIONS = 10;

  @Property
  void noDecisionClosesARingOrLosesAMember(
      @ForAll @Size(max = 60)
          List<@IntRange(min = 0, max = 3 * UNIONS * UNIONS - 1) Integer> decisions) {
    var forest = new Forest();
    for (var n = 0; n < UNIONS; n++) {
      forest.found(union(n), type(n), n == 0 ? null : union((n - 1) / 2), n);
    }
    var members = forest.members();
    for (var decision : decisions) {
      decide(forest, decision);
      assertThat(forest.hasRing()).isFalse();
      assertThat(forest.members()).isEqualTo(members);
      assertThat(forest.membersOfClosedUnions()).isZero();
    }
  }

  private static void decide(Forest forest, int decision) {
    var one = union(decision / 3 % UNIONS);
    var other = union(decision / 3 / UNIONS);
    var _ =
        switch (decision % 3) {
          case 0 -> forest.move(one, other);
          case 1 -> forest.merge(one, other);
          default -> forest.dissolve(one, other);
        };
  }

  /// Areas at the top, unions at the base below them, a group last.
  private static OrganizationType type(int n) {
    if (n < 4) {
      return OrganizationType.FEDERATION;
    }
    return n == UNIONS - 1 ? OrganizationType.UNION_GROUP : OrganizationType.ENTERPRISE_UNION;
  }

  private static UUID union(int n) {
    return new UUID(0, n);
  }
}
