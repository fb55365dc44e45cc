package org.gonghui.testing.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Each rule finds what it forbids.
class HouseRulesTest {

  record SearchHelper(String text) {
    static int searches;
  }

  record Guess(String text) {
    static UUID id() {
      return UUID.randomUUID();
    }
  }

  @Test
  void hiddenChanceIsFound() {
    assertThat(isBroken(HouseRules.TIME_AND_CHANCE_ARE_INJECTED, Guess.class)).isTrue();
    assertThat(isBroken(HouseRules.TIME_AND_CHANCE_ARE_INJECTED, SearchHelper.class)).isFalse();
  }

  @Test
  void staticStateIsFound() {
    assertThat(isBroken(HouseRules.NOTHING_STATIC_CHANGES, SearchHelper.class)).isTrue();
    assertThat(isBroken(HouseRules.NOTHING_STATIC_CHANGES, HouseRules.class)).isFalse();
  }

  @Test
  void anUnmarkedPackageIsFound() {
    assertThat(isBroken(HouseRules.PACKAGES_ARE_NULL_MARKED, String.class)).isTrue();
    var marked = new ClassFileImporter().importPackagesOf(HouseRules.class);
    assertThat(HouseRules.PACKAGES_ARE_NULL_MARKED.evaluate(marked).hasViolation()).isFalse();
  }

  private static boolean isBroken(ArchRule rule, Class<?> type) {
    return rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
  }
}
