package org.gonghui.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RosterRebuildIT {
  private static final int MANY = 2_418;

  private final MemberProjection members;
  private final OrganizationProjection organizations;

  RosterRebuildIT(MemberProjection members, OrganizationProjection organizations) {
    this.members = members;
    this.organizations = organizations;
  }

  @Test
  void whatWasForgottenIsReadAgainFromTheBeginning() {
    var district = UUID.randomUUID();
    var union = UUID.randomUUID();
    var member = UUID.randomUUID();
    Facts.union(district, 0, null);
    Facts.union(union, 3, district);
    Facts.member(member, 4, Facts.member(member, union, "ACTIVE", "…"));
    await().until(() -> count("roster_member where id", member) == 1);
    await().until(() -> count("roster_organization where id", union) == 1);
    await().until(() -> count("roster_organization where id", district) == 1);
    var before = tables();

    Database.execute("select roster_forget()");
    assertThat(count("roster_member where id", member)).isZero();
    organizations.take(all("gonghui.organization"));
    members.take(all("gonghui.member"));

    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void aBatchOfManyMembersIsTakenAsOne() {
    var union = UUID.randomUUID();
    var template = member(union);
    var many =
        Stream.generate(UUID::randomUUID).limit(MANY).map(id -> renamed(template, id)).toList();

    members.take(
        new ConsumerRecords<>(
            Map.of(new TopicPartition(template.topic(), template.partition()), many), Map.of()));

    assertThat(count("roster_member where organization_id", union)).isEqualTo(MANY + 1);
    forgetWhatNoTopicHolds(many);
  }

  private static ConsumerRecord<String, String> member(UUID union) {
    var id = UUID.randomUUID();
    Facts.member(id, 0, Facts.member(id, union, "ACTIVE", "…"));
    await().until(() -> count("roster_member where id", id) == 1);
    return Topics.consume("gonghui.member").stream()
        .filter(message -> message.key().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }

  private static ConsumerRecord<String, String> renamed(
      ConsumerRecord<String, String> template, UUID id) {
    var message =
        new ConsumerRecord<>(
            template.topic(),
            template.partition(),
            template.offset(),
            id.toString(),
            template.value().replace(template.key(), id.toString()));
    template.headers().forEach(message.headers()::add);
    return message;
  }

  private static void forgetWhatNoTopicHolds(List<ConsumerRecord<String, String>> messages) {
    var ids = messages.stream().map(message -> UUID.fromString(message.key())).toArray(UUID[]::new);
    Database.execute("delete from roster_member where id = any(?)", (Object) ids);
  }

  private static ConsumerRecords<String, String> all(String topic) {
    var byPartition =
        Topics.consume(topic).stream()
            .collect(
                Collectors.groupingBy(
                    message -> new TopicPartition(message.topic(), message.partition())));
    return new ConsumerRecords<>(byPartition, Map.of());
  }

  private static List<?> tables() {
    return Stream.of("roster_member", "roster_organization", "scope_closure")
        .map(table ->
            Database.rows(
                "select row_to_json(t)::text as row from %s t order by 1".formatted(table)))
        .toList();
  }

  private static long count(String where, UUID id) {
    return Database.number("select count(*) from " + where + " = ?", id);
  }
}
