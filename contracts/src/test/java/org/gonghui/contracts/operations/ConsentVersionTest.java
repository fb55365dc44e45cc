package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The consent that assistance-service asks for is the one that member-service shows.
class ConsentVersionTest {
  private static final Pattern TEXT =
      Pattern.compile("\\('MEDICAL_DATA', '([^']+)', '(\\d{4}-\\d\\d-\\d\\d)'");

  @Test
  void theLatestTextOnMedicalDataIsTheOneThatEvidenceNeeds() throws IOException {
    assertThat(latest()).isEqualTo(configured());
  }

  private static String configured() throws IOException {
    var settings = new Properties();
    settings.load(
        new StringReader(
            House.text(House.at("assistance-service/src/main/resources/application.properties"))));
    return settings.getProperty("gonghui.consent.medical-data");
  }

  private static String latest() throws IOException {
    try (var migrations = Files.list(House.at("member-service/src/main/resources/db/migration"))) {
      return migrations
          .map(House::text)
          .flatMap(sql -> TEXT.matcher(sql).results())
          .max(Comparator.comparing((MatchResult found) -> found.group(2)))
          .orElseThrow()
          .group(1);
    }
  }
}
