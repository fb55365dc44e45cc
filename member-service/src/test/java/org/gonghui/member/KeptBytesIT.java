package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.testing.KeptBytes;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class KeptBytesIT {
  @Inject @Any Instance<SealedColumns> features;

  @Test
  void aRotationOfKeysKnowsWhateverIsSealed() {
    var others = new ArrayList<>(KeptBytes.columns());
    for (var feature : features) {
      feature.columns().forEach(column -> others.remove(column.table() + '.' + column.column()));
      for (var index : feature.indexes()) {
        others.remove(index.source().table() + '.' + index.odd());
        others.remove(index.source().table() + '.' + index.even());
      }
    }
    assertThat(others)
        .containsExactlyInAnyOrder(
            // of no use after a minute
            "card_code.code",
            "card_code.code_odd",
            "card_code.code_even",
            // nor after some minutes
            "activity_registration.code_odd",
            "activity_registration.code_even",
            // published, or on the way to it; tells of nobody
            "draw.root",
            "draw.seated_to",
            "draw.told_to",
            "draw_entry.leaf",
            "draw_entry.rank_key",
            // names its key, which no rotation takes away
            "identity_check.code",
            "profile_change.code");
  }
}
