package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class BoundBeforeTheListIT {
  private final City city = new City();

  @BeforeEach
  void found() {
    city.found();
  }

  @Test
  void aLoginThatWasBoundBeforeTheListCameIsAnnouncedWithTheMembership() {
    var self = Applicant.next();
    self.verifies().then().statusCode(200);
    city.imported(City.file(List.of(row(self), city.rows(1).getFirst())))
        .then()
        .body("accepted", equalTo(2));
    var members = city.memberIds();
    await()
        .untilAsserted(() ->
            assertThat(accountsOf(members))
                .singleElement()
                .satisfies(account -> assertThat(account.value()).contains(self.subject())));
  }

  private String row(Applicant self) {
    var person = self.person();
    return String.join(
        ",", person.name(), person.idNumber(), person.phone(), city.code(), "EMPLOYEE");
  }

  private static List<ConsumerRecord<String, @Nullable String>> accountsOf(List<String> members) {
    return Topics.consume("gonghui.account").stream()
        .filter(message -> members.contains(message.key()))
        .toList();
  }
}
