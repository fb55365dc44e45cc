package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class Utf8WatchTest {
  private static final String TEXT = "姓名,王芳,𠮷野,abc";

  private static Charset seen(byte[] bytes, int cut) {
    var watch = new Utf8Watch();
    watch.see(Arrays.copyOfRange(bytes, 0, Math.min(cut, bytes.length)));
    watch.see(Arrays.copyOfRange(bytes, Math.min(cut, bytes.length), bytes.length));
    return watch.charset();
  }

  @Property
  void knowsUtf8WhereverItIsCut(@ForAll @IntRange(max = 40) int cut) {
    assertThat(seen(TEXT.getBytes(StandardCharsets.UTF_8), cut)).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void takesAnythingElseForGb18030() {
    var gb18030 = Charset.forName("GB18030");
    assertThat(seen(TEXT.getBytes(gb18030), 5)).isEqualTo(gb18030);
    var cutOff = "姓".getBytes(StandardCharsets.UTF_8);
    assertThat(seen(Arrays.copyOf(cutOff, 2), 1)).isEqualTo(gb18030);
  }
}
