package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsPageTest {

  @Test
  void theCommittedPageIsWhatTheCataloguesSay() {
    var page = ProblemsPage.make();
    assertThat(page).doesNotContain("(no text)");
    House.keep(House.at("docs/problems.md"), page);
  }
}
