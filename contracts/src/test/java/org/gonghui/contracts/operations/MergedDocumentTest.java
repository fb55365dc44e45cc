package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

  @Test
  void theCommittedDocumentIsWhatTheServicesSay() {
    House.keep(House.at("docs/openapi.yaml"), Merging.document());
  }

  @Test
  void aNameMeansTheSameInEveryService() {
    var split = new TreeMap<>(Merging.schemasByService());
    split.values().removeIf(texts -> Set.copyOf(texts.values()).size() == 1);
    assertThat(split.keySet()).as("%s", split).isEmpty();
  }
}
