package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void allPartsOfTheHeapCount() {
    var metrics =
        """
        # TYPE jvm_memory_used_bytes gauge
        jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 2.5E7
        jvm_memory_used_bytes{area="heap",id="Eden Space"} 1000000.0
        jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.9E7
        jvm_memory_max_bytes{area="heap",id="Tenured Gen"} 1.2E8
        """;
    assertThat(Memory.heap(metrics)).isEqualTo(26_000_000);
  }

  @Test
  void whatItTookOverRestIsHeapAndAllElse() {
    var resting = new MemoryCurve(300, 40);
    assertThat(new MemoryCurve(310, 55).over(resting)).isEqualTo(25);
  }
}
