package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// Of two women who are otherwise alike, one is ill and was paid: whoever reads every topic but that of entitlements
/// cannot tell which.
@ExtendWith(RunningSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class IllnessOnTheBrokerIT {
  private static final String ENTITLEMENTS = "gonghui.screening.entitlement";

  private final LocalSystem system;
  private final Stage stage;
  private List<Heard> heard = List.of();

  IllnessOnTheBrokerIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
  }

  @BeforeAll
  void theyLive(Story played) {
    new Twins(system, stage).live();
    await().atMost(Duration.ofMinutes(1)).until(this::bothAreHeardOf);
  }

  /// The relay sends a moment after the commit: until both logins are told of, the topics are read again.
  private boolean bothAreHeardOf() {
    heard = Heard.everything(system.address("kafka"));
    return Stream.of(Twins.ILL, Twins.WELL)
        .map(this::kindsNaming)
        .allMatch(kinds -> kinds.stream().anyMatch(kind -> kind.startsWith("gonghui.account ")));
  }

  @Test
  void theIllWomanIsNamedAsTheWellOneIs() {
    assertThat(kindsNaming(Twins.ILL))
        .isEqualTo(kindsNaming(Twins.WELL))
        .anyMatch(kind -> kind.startsWith("gonghui.member "))
        .anyMatch(kind -> kind.startsWith("gonghui.account "));
  }

  @Test
  void noOtherTopicNamesAFindingACaseOrItsMoney() {
    var secret = new HashSet<String>();
    secret.addAll(ids("screening", "select id from screening_result"));
    secret.addAll(ids("screening", "select id from appointment"));
    secret.addAll(ids("assistance", "select id from relief_case"));
    secret.addAll(ids("assistance", "select reference from entitlement"));
    secret.addAll(ids("assistance", "select id from payment"));
    secret.addAll(ids("assistance", "select id from payment_attempt"));
    secret.addAll(ids("assistance", "select id from payment_batch"));
    assertThat(elsewhere()).noneMatch(one -> one.names(secret));
    var told = ids("training", "select id from skill_subsidy");
    assertThat(elsewhere()).anyMatch(one -> one.names(told));
  }

  @Test
  void entitlementsAreSealedAndOfOneSize() {
    var entitlements = events(ENTITLEMENTS);
    assertThat(entitlements).hasSizeGreaterThan(5).extracting(Heard::key).doesNotHaveDuplicates();
    assertThat(kinds(entitlements)).hasSize(1);
    assertThat(entitlements)
        .allSatisfy(one -> {
          var fields = Json.parse(one.value()).properties();
          assertThat(fields)
              .extracting(Map.Entry::getKey)
              .containsExactlyInAnyOrder("reference", "sealed");
          assertThat(Json.parse(one.value()).path("reference").asText()).isEqualTo(one.key());
        });
    var words = words(Twins.ILL);
    assertThat(entitlements).noneMatch(one -> one.names(words));
  }

  @Test
  void oneNoticeIsLikeAnother() {
    for (var service : List.of("assistance", "screening", "training")) {
      var topic = "gonghui." + service + ".notice";
      var notices = events(topic);
      assertThat(notices).as(topic).isNotEmpty().extracting(Heard::key).doesNotHaveDuplicates();
      assertThat(kinds(notices)).as(topic).hasSize(1);
    }
  }

  /// What is told of a woman, each topic's in its order (between topics there is none): all that names her or anything
  /// of hers, and all that arose in the same traces.
  private List<String> kindsNaming(String login) {
    var words = words(login);
    var naming = elsewhere().stream().filter(one -> one.names(words)).toList();
    var traces = naming.stream().flatMap(one -> one.trace().stream()).collect(Collectors.toSet());
    return elsewhere().stream()
        .filter(one -> one.names(words) || one.trace().filter(traces::contains).isPresent())
        .sorted(Comparator.comparing(Heard::topic))
        .map(one -> one.kind(words))
        .toList();
  }

  /// Each event of a topic once: a service that was killed tells again what it had told and not yet put away.
  private List<Heard> events(String topic) {
    var told = new HashSet<String>();
    return heard.stream()
        .filter(one -> one.topic().equals(topic))
        .filter(one -> told.add(one.headers().get("ce_id")))
        .toList();
  }

  private static Set<String> kinds(List<Heard> records) {
    return records.stream().map(one -> one.kind(Set.of())).collect(Collectors.toSet());
  }

  private List<Heard> elsewhere() {
    return heard.stream().filter(one -> !one.topic().equals(ENTITLEMENTS)).toList();
  }

  private Set<String> words(String login) {
    var subject = stage.subject(login);
    var bound = "select person_id from login_binding where subject = ?";
    var person = new ServiceTables(system, "member").rows(bound, subject).getFirst().getFirst();
    var words = new HashSet<>(new Belongings(system).of(person));
    words.add(subject);
    return words;
  }

  private Set<String> ids(String service, String sql) {
    var ids =
        new ServiceTables(system, service)
            .rows(sql).stream().map(List::getFirst).collect(Collectors.toSet());
    assertThat(ids).as(sql).isNotEmpty();
    return ids;
  }
}
