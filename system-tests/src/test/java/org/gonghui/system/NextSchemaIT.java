package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.story.Story;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A roll-out begins with the next release's schema, on which the processes of this one still serve: one that only expands is noticed by nobody. PostgreSQL refuses a
/// statement that it has planned and whose columns are others now, as those of `select *` are.
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(RunningSystem.class)
class NextSchemaIT {
  @Test
  void nobodyNoticesAColumnMoreInEveryTable(LocalSystem system, Story played) throws SQLException {
    for (var service : ServiceTables.SERVICES) {
      assertThat(new ServiceTables(system, service).addColumns("of_next_release")).isGreaterThan(9);
    }
    var again = system.playStory(System.out::println);
    assertThat(again.personalData()).isNotEqualTo(played.personalData());
  }
}
