package org.gonghui.member.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.gonghui.member.MemberProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static final UUID CITY = new UUID(0, 1);
  private static final UUID TOWN = new UUID(0, 2);
  private static final UUID OTHER = new UUID(0, 3);

  @ParameterizedTest
  @CsvSource({
    "FEDERATION, FEDERATION, true",
    "FEDERATION, INDUSTRY_FEDERATION, true",
    "FEDERATION, ENTERPRISE_UNION, true",
    "FEDERATION, UNION_GROUP, true",
    "INDUSTRY_FEDERATION, UNION_GROUP, true",
    "ENTERPRISE_UNION, FEDERATION, false",
    "ENTERPRISE_UNION, INDUSTRY_FEDERATION, false",
    "ENTERPRISE_UNION, ENTERPRISE_UNION, true",
    "ENTERPRISE_UNION, UNION_GROUP, true",
    "UNION_GROUP, FEDERATION, false",
    "UNION_GROUP, UNION_GROUP, false"
  })
  void noAreaLiesBelowALeaf(OrganizationType above, OrganizationType below, boolean fits) {
    var refused = new Standing(TOWN, above, Set.of(TOWN, CITY)).refuses(OTHER, below);
    assertThat(refused.isEmpty()).isEqualTo(fits);
    refused.ifPresent(why -> assertThat(why).isEqualTo(MemberProblem.AREA_BELOW_LEAF));
  }

  @Test
  void nothingStandsAboveItself() {
    var town = new Standing(TOWN, OrganizationType.FEDERATION, Set.of(TOWN, CITY));
    assertThat(town.refuses(CITY, OrganizationType.FEDERATION)).contains(MemberProblem.CYCLE);
    assertThat(town.refuses(TOWN, OrganizationType.FEDERATION)).contains(MemberProblem.CYCLE);
  }
}
