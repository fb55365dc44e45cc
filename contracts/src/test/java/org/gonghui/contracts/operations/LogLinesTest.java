package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every line of a log has one grammar, so that a machine finds what a person acts on.
class LogLinesTest {
  private static final Pattern LINE =
      Pattern.compile("\\bLOG\\.\\w+\\(\\s*(?:\\w+,\\s*)?\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern GRAMMAR =
      Pattern.compile("event=[a-z]+(-[a-z]+)*( [a-z][a-zA-Z]*=(%[sd]|\\\\\"%s\\\\\"|[a-z]+))*");
  private static final List<String> MODULES =
      List.of(
          "service-kit",
          "roster",
          "gateway",
          "member-service",
          "assistance-service",
          "screening-service",
          "training-service");

  @Test
  void eachNamesItsEventAndThenValuesByName() {
    var lines = MODULES.stream().flatMap(LogLinesTest::linesOf).toList();

    assertThat(lines).hasSizeGreaterThan(20).allMatch(line -> GRAMMAR.matcher(line).matches());
  }

  private static Stream<String> linesOf(String module) {
    try (var files = Files.walk(House.at(module + "/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(LogLinesTest::linesIn)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> linesIn(Path file) {
    return LINE.matcher(House.text(file)).results().map(found -> found.group(1));
  }
}
