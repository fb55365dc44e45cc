package org.gonghui.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.scope.ScopeClosure;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RosterIT {
  private final Roster roster;
  private final Envelopes envelopes;
  private final ScopeClosure closure;

  RosterIT(Roster roster, Envelopes envelopes, ScopeClosure closure) {
    this.roster = roster;
    this.envelopes = envelopes;
    this.closure = closure;
  }

  @Test
  void aMemberBecomesVisibleWithTheirUnion() {
    var union = UUID.randomUUID();
    var member = UUID.randomUUID();
    Facts.member(member, 0, Facts.member(member, union, "ACTIVE", "…"));
    await().until(() -> versionOf(member) == 0);
    assertThat(roster.member(member)).isEmpty();

    Facts.union(union, 0, null);
    await().untilAsserted(() -> assertThat(roster.member(member)).isPresent());
    assertThat(roster.members(List.of(member, union))).containsOnlyKeys(member);
    assertThat(
            Database.number(
                "select count(*) from roster_organization where id = ? and hardship_enterprise",
                union))
        .isOne();
  }

  @Test
  void theHigherVersionWinsWhateverTheOrder() {
    var union = UUID.randomUUID();
    var member = UUID.randomUUID();
    Facts.union(union, 0, null);
    Facts.member(member, 7, Facts.member(member, union, "LEFT", "…"));
    Facts.member(member, 6, Facts.member(member, union, "ACTIVE", "…"));
    Facts.member(member, 7, Facts.member(member, union, "DECEASED", "…"));
    var last = UUID.randomUUID();
    Facts.member(last, 0, Facts.member(last, union, "ACTIVE", "…"));
    await().until(() -> versionOf(member) == 7 && versionOf(last) == 0);
    // the union comes by another topic
    await().until(() -> roster.member(member).isPresent());

    assertThat(roster.member(member).orElseThrow().status()).isEqualTo("LEFT");
  }

  @Test
  void ofTheErasedOnlyIdAndVersionStay() {
    var union = UUID.randomUUID();
    var member = UUID.randomUUID();
    Facts.union(union, 0, null);
    Facts.member(member, 1, Facts.member(member, union, "ACTIVE", "…"));
    Facts.member(member, 2, null);
    await().until(() -> versionOf(member) == 2);

    assertThat(roster.member(member)).isEmpty();
    assertThat(Database.rows("select * from roster_member where id = ?", member).getFirst())
        .containsEntry("erased", true)
        .containsEntry("sealed_name", null)
        .containsEntry("organization_id", null);
  }

  @Test
  void theNameOpensOnlyFromTheMembersEnvelope() {
    var union = UUID.randomUUID();
    var member = UUID.randomUUID();
    Facts.union(union, 0, null);
    Facts.member(
        member, 0, Facts.member(member, union, "ACTIVE", Facts.sealedName(envelopes, "王桂兰")));
    await().untilAsserted(() -> assertThat(roster.member(member)).isPresent());

    assertThat(roster.name(roster.member(member).orElseThrow()))
        .isEqualTo(new RosterName("王桂兰", "4215"));
  }

  @Test
  void aMovedUnionMovesItsScope() {
    var district = UUID.randomUUID();
    var other = UUID.randomUUID();
    var union = UUID.randomUUID();
    Facts.union(union, 0, district);
    Facts.union(district, 0, null);
    Facts.union(other, 0, null);
    await().until(() -> isAbove(district, union) && isAbove(other, other));
    assertThat(isAbove(other, union)).isFalse();

    Facts.union(union, 1, other);
    await().until(() -> isAbove(other, union));
    assertThat(isAbove(district, union)).isFalse();
  }

  private boolean isAbove(UUID above, UUID below) {
    return QuarkusTransaction.requiringNew().call(() -> closure.isAbove(Set.of(above), below));
  }

  private static long versionOf(UUID member) {
    return Database.rows("select version from roster_member where id = ?", member).stream()
        .mapToLong(row -> (Long) Objects.requireNonNull(row.get("version")))
        .findFirst()
        .orElse(-1);
  }
}
