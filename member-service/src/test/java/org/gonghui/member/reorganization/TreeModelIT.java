package org.gonghui.member.reorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.EmployerLists;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Unions are moved, merged and dissolved in the order that a seed says, and their members are members afterwards.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TreeModelIT {
  private static final int AREAS = 4;
  private static final int WORKS = 6;
  private static final int MEMBERS = 30;
  private static final int STEPS = 30;

  private static final String LIVE =
      """
      select count(*) from membership m join organization o on o.id = m.organization_id
      where m.state in ('ACTIVE', 'SUSPENDED') and o.open and exists (
        select 1 from scope_closure c where c.descendant = o.id and c.ancestor = ? and c.axis = 'AREA')
      """;

  private static final String RUNNING =
      """
      select count(*) from reorganization r join scope_closure c on c.descendant = r.organization_id
      where c.ancestor = ? and r.state = 'RUNNING'
      """;

  /// Who stands above whom as the parents say, against the closure.
  private static final String DIFFERENT =
      """
      with recursive up(descendant, ancestor) as (
        select descendant, descendant from scope_closure where ancestor = ? and axis = 'AREA'
        union
        select u.descendant, o.parent_id from up u join organization o on o.id = u.ancestor where o.parent_id is not null
      )
      select count(*) from up full join (
        select c.descendant, c.ancestor from scope_closure c
        where c.axis = 'AREA' and c.descendant in (select descendant from up)) c using (descendant, ancestor)
      where up.descendant is null or c.descendant is null
      """;

  private final Unions unions = new Unions();
  private final Decisions decisions = new Decisions(unions);

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nobodyIsLostAndNothingStandsAboveItself(long seed) {
    var chance = new Random(seed);
    var root = unions.federation("根总工会", "210400");
    var all = tree(root);
    for (var step = 0; step < STEPS; step++) {
      var one = all.get(chance.nextInt(all.size()));
      var other = all.get(chance.nextInt(all.size()));
      var answer =
          switch (chance.nextInt(4)) {
            case 0 -> decisions.merge(one, other);
            case 1 -> decisions.dissolve(one, Map.of("membersTo", other));
            default -> decisions.move(one, other);
          };
      assertThat(answer.statusCode()).as("seed %d, step %d", seed, step).isIn(201, 202, 409, 422);
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> Database.number(RUNNING, root) == 0);
    assertThat(Database.number(LIVE, root)).as("seed %d", seed).isEqualTo(MEMBERS);
    assertThat(Database.number(DIFFERENT, root)).as("seed %d", seed).isZero();
    Decisions.everybodyIsCounted();
  }

  /// Areas below the root and below each other, unions of employers below them, all of them with members.
  private List<UUID> tree(UUID root) {
    var all = new ArrayList<UUID>();
    for (var n = 0; n < AREAS; n++) {
      all.add(unions.federation(n + "区总工会", "210402", n < 2 ? root : all.get(n - 2)));
    }
    var codes = new ArrayList<String>();
    for (var n = 0; n < WORKS; n++) {
      codes.add(CreditCodes.next());
      all.add(unions.enterprise(n + "厂工会", "210402", codes.get(n), all.get(n % AREAS)));
    }
    assertThat(new EmployerLists(root, codes).takeIn(MEMBERS)).isEqualTo(MEMBERS);
    return all;
  }
}
