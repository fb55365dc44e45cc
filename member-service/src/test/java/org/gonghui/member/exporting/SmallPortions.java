package org.gonghui.member.exporting;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Files of several parts, though few people stand in them. `-Dgonghui.export.people=62084` takes all workers of Miyun out (M6).
public final class SmallPortions implements QuarkusTestProfile {
  static final int PEOPLE = Integer.getInteger("gonghui.export.people", 620);
  static final int ROWS = PEOPLE > 10_000 ? 1_000 : 100;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("gonghui.exporting.portion", String.valueOf(ROWS));
  }
}
