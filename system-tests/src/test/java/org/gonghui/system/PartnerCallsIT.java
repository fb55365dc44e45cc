package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What partners do is attributed: in the audit to the login that did it, and in the calls that each reads of its own.
@ExtendWith(RunningSystem.class)
class PartnerCallsIT {
  /// Under one word, so that nobody reads in the calls who is ill.
  private static final Map<String, String> TOLD_ALIKE =
      Map.of(
          "confirmScreeningResult", "judgeScreeningResult",
          "ruleOutScreeningResult", "judgeScreeningResult");

  private static final String WRITES =
      """
      select c.operation_id, count(a.id) from partner_call c
      left join audit_entry a on a.trace_id = c.trace_id and a.actor_subject = c.subject
      where c.subject = any (string_to_array(?, ' ')) and c.method <> 'GET'
      group by c.operation_id, c.id
      """;

  private final LocalSystem system;
  private final Stage stage;

  PartnerCallsIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
  }

  @Test
  void everyWriteOfAPartnerHasAnAuditEntryWithItsActor() throws IOException {
    var writes = new PartnerWrites(stage);
    writes.play();
    var written = new HashSet<String>();
    var subjects = String.join(" ", writes.subjects());
    for (var service : ServiceTables.SERVICES) {
      for (var write : new ServiceTables(system, service).rows(WRITES, subjects)) {
        assertThat(write.getLast()).as("audit entries of " + write).isNotEqualTo("0");
        written.add(write.getFirst());
      }
    }
    assertThat(written).isEqualTo(documented());
  }

  /// The operations by which partners change something.
  private static Set<String> documented() throws IOException {
    return Operation.all().stream()
        .filter(operation -> !operation.method().equals("GET"))
        .filter(operation -> operation.roles().stream().anyMatch(PartnerWrites.ROLES::contains))
        .map(operation -> TOLD_ALIKE.getOrDefault(operation.id(), operation.id()))
        .collect(Collectors.toSet());
  }

  @Test
  void aPartnerReadsItsOwnCallsOfEachServiceAndNoOthers() {
    var hospital = NewPartner.hospital(stage, "reading").voice();
    var other = stage.partner("doctor-b", "hospital", stage.cast().partner("hospital-b"));
    for (var service : ServiceTables.SERVICES) {
      var path = NewPartner.calls(service);
      var before = hospital.get(path + "?count=true&status=200").must(200).body();
      assertThat(before.path("count").asInt()).as(service).isPositive();
      var asked = hospital.get(path + "?operationId=listPartnerCalls&limit=1").must(200).body();
      assertThat(asked.at("/items/0/path").asText()).isEqualTo("/v1/partner-calls/{service}");
      assertThat(subjects(hospital, path)).containsExactly(hospital.name());
      assertThat(subjects(other, path)).doesNotContain(hospital.name());
    }
  }

  private static Set<String> subjects(Voice partner, String path) {
    var items = partner.get(path + "?limit=200").must(200).body().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(call -> call.path("subject").asText())
        .collect(Collectors.toSet());
  }
}
