package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each service tells what went into it, and the fixes that came after the platform are in it.
class BillOfMaterialsTest {
  private static final String BILL = "target/quarkus-run-cyclonedx.json";

  @ParameterizedTest
  @ValueSource(strings = {"member", "assistance", "screening", "training"})
  void theBillNamesTheFixedVersions(String service) throws IOException {
    var bill = new ObjectMapper().readTree(House.text(House.module(service).resolve(BILL)));
    assertThat(versions(bill, "io.netty", "netty-codec-http")).containsExactly("4.1.138.Final");
    assertThat(versions(bill, "com.fasterxml.jackson.core", "jackson-databind"))
        .containsExactly("2.21.7");
    assertThat(versions(bill, "org.apache.kafka", "kafka-clients")).containsExactly("4.2.1");
  }

  private static List<String> versions(JsonNode bill, String group, String name) {
    return StreamSupport.stream(bill.get("components").spliterator(), false)
        .filter(part -> part.path("group").asText().equals(group))
        .filter(part -> part.path("name").asText().equals(name))
        .map(part -> part.get("version").asText())
        .distinct()
        .toList();
  }
}
