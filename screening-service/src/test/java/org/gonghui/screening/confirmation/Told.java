package org.gonghui.screening.confirmation;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.screening.Clinic;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;

/// What assistance-service is told of entitlements.
@ApplicationScoped
class Told {
  static final String TOPIC = "gonghui.screening.entitlement";

  private final Envelopes envelopes;

  Told(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  /// What arose for the campaign's one woman, opened as assistance-service does.
  List<Map<String, Object>> entitlementsOf(Clinic.Recorded recorded) {
    return Topics.consume(TOPIC).stream()
        .filter(record -> type(record).equals("EntitlementArisen"))
        .map(this::open)
        .filter(told -> recorded.woman().id().toString().equals(told.get("memberId")))
        .toList();
  }

  List<String> typesOf(Clinic.Recorded recorded) {
    var references =
        entitlementsOf(recorded).stream()
            .map(told -> String.valueOf(told.get("reference")))
            .toList();
    return Topics.consume(TOPIC).stream()
        .filter(record -> references.contains(record.key()))
        .map(Told::type)
        .toList();
  }

  private static String type(ConsumerRecord<String, @Nullable String> record) {
    return Topics.header(record, "ce_type").split("\\.", -1)[3];
  }

  @SuppressWarnings("unchecked") // JSON of any shape
  private Map<String, Object> open(ConsumerRecord<String, @Nullable String> record) {
    var data = JsonPath.from(String.valueOf(record.value()));
    return envelopes.open("entitlement", data.getString("sealed"), Map.class);
  }
}
