package org.gonghui.member.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Told;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The counter of unread messages is what a recount finds, whatever happened to them.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class UnreadIT {
  private static final String DIFFERING =
      """
      select count(*) from inbox_count c full join (
        select member_id, count(*) as unread from inbox_message where read_at is null and hidden_at is null group by member_id) r
        using (member_id)
      where coalesce(c.unread, 0) <> coalesce(r.unread, 0)
      """;

  @Inject InboxDesk inbox;

  private Told told = new Told(Applicant.next(), new UUID(0, 0));

  @BeforeEach
  void verify() {
    told = Told.next();
  }

  private static Message message(UUID to) {
    return new Message(to, "CASE_REVIEWED", Map.of(), null);
  }

  private void tell(int times) {
    inbox.tellAll(IntStream.range(0, times).mapToObj(_ -> message(told.id())).toList());
  }

  private int reads(String id) {
    return told.calls().put("/v1/me/messages/" + id + "/read").statusCode();
  }

  @Test
  void aMessageThatIsReadTwiceAtOnceIsReadOnce() {
    tell(3);
    var id = told.messages().getFirst();
    assertThat(Race.of(8, () -> reads(id))).containsOnly(200);
    assertThat(told.unread()).isEqualTo(2).isEqualTo(told.recount());
  }

  @Test
  void whoIsToldAndReadsAndPutsAwayAllAtOnceIsCountedRight() {
    tell(8);
    var there = told.messages();
    Race.of(
        12,
        caller ->
            switch (caller % 3) {
              case 0 -> told(caller);
              case 1 -> reads(there.get(caller / 3));
              default ->
                  told.calls().delete("/v1/me/messages/" + there.get(caller / 3)).statusCode();
            });
    assertThat(told.unread()).isEqualTo(told.recount()).isEqualTo(8 + 18 - 4);
  }

  private int told(int times) {
    tell(times);
    return times;
  }

  @Test
  void manyAreToldAtOnceInWhateverOrderAndNobodyWaitsForEver() {
    var others = new ArrayList<>(List.of(told.id()));
    IntStream.range(0, 5).forEach(_ -> others.add(UUID.randomUUID()));
    Race.of(
        6,
        caller -> {
          var turned = new ArrayList<>(others);
          Collections.rotate(turned, caller);
          inbox.tellAll(turned.stream().map(UnreadIT::message).toList());
          return caller;
        });
    assertThat(told.unread()).isEqualTo(6);
    assertThat(Database.number(DIFFERING)).isZero();
  }

  @Test
  void messagesThatPassToAnotherPersonOrGoAreCountedThere() {
    tell(5);
    assertThat(reads(told.messages().getFirst())).isEqualTo(200);
    var kept = UUID.randomUUID();
    Database.execute("update inbox_message set member_id = ? where member_id = ?", kept, told.id());
    assertThat(told.unread()).isZero();
    assertThat(Database.number("select unread from inbox_count where member_id = ?", kept))
        .isEqualTo(4);
    Database.execute("delete from inbox_message where member_id = ?", kept);
    assertThat(Database.number("select unread from inbox_count where member_id = ?", kept))
        .isZero();
    assertThat(Database.number(DIFFERING)).isZero();
  }
}
