package org.gonghui.member.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MemberNumberIT {

  @Test
  void aNumberHasTenDigitsAtLeastAndIsNeverCut() {
    var before = Database.number("select nextval('member_number')");
    try {
      assertThat(after(41)).isEqualTo("GH0000000042");
      assertThat(after(9_999_999_999L)).isEqualTo("GH10000000000");
      assertThat(after(1_234_567_890_123_456L)).isEqualTo("GH1234567890123457");
    } finally {
      Database.rows("select setval('member_number', ?)", before);
    }
  }

  private static String after(long last) {
    Database.rows("select setval('member_number', ?)", last);
    return String.valueOf(
        Database.rows("select next_member_number() as number").getFirst().get("number"));
  }
}
