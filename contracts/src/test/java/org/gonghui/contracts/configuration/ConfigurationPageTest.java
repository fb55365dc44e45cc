package org.gonghui.contracts.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gonghui.contracts.operations.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationPageTest {
  private static final String OURS = "gonghui.";
  private static final String LOCAL_STACK =
      "local-stack/stack/src/main/java/org/gonghui/stack/running/ServiceSettings.java";
  private static final Pattern KEY = Pattern.compile("\"((?:quarkus|kafka)\\.[a-z.-]+)\"");

  @Test
  void theCommittedPageIsWhatTheCodeReads() {
    House.keep(House.at("docs/configuration.md"), ConfigurationPage.make());
  }

  @Test
  void everyKeyHasWords() {
    assertThat(Keys.ALL.values())
        .hasSizeGreaterThan(60)
        .allSatisfy(key -> assertThat(key.words()).as(key.name()).isNotBlank());
  }

  @Test
  void wordsAreSaidOfKeysThatThereAre() {
    assertThat(Keys.ALL.keySet()).containsAll(Keys.MORE_WORDS.keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assistance-service",
        "member-service",
        "screening-service",
        "training-service",
        "gateway"
      })
  void noApplicationSetsWhatNobodyReads(String application) {
    assertThat(Settings.of(application).keySet())
        .filteredOn(key -> key.startsWith(OURS))
        .isNotEmpty()
        .allMatch(Keys::cover);
  }

  /// The local stack tells its processes all that they must be told.
  @Test
  void whatTheLocalStackTellsItsProcessesIsNamed() {
    var told =
        KEY.matcher(House.text(House.at(LOCAL_STACK)))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(OperatorKeys.ALL)
        .extracting(Key::name)
        .doesNotHaveDuplicates()
        .containsAll(told)
        .hasSizeGreaterThan(told.size());
  }
}
