package org.gonghui.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongestMatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "\\d{8,32} 32",
        "[A-Z][A-Z0-9_]{0,39} 40",
        "[1-9]\\d{5}(\\d{3})? 9",
        "[A-Z][0-9]{2}(\\.[0-9A-Zx]{1,4})? 8",
        "^-?\\d{1,12}(\\.\\d{1,2})?$ 16",
        "^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$ 36",
        "[\\]\\-x]{2}. 3",
        "^$ 0"
      })
  void isThatOfTheLongestText(String pattern, int length) {
    assertThat(LongestMatch.of(pattern)).hasValue(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\S+",
        "[a-z]*",
        "(ab*)?",
        "a{2,}",
        "a|bc",
        "(a|bc)d",
        "\\p{L}{3}",
        "\\bx",
        "a)b"
      })
  void hasNoAnswerWhereThereIsNone(String pattern) {
    assertThat(LongestMatch.of(pattern)).isEmpty();
  }
}
