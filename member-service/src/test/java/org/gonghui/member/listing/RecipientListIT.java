package org.gonghui.member.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Giveaways;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

/// Tickets for those on a list (M9): by the rules of the sale, never more than there are.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RecipientListIT {
  private final Giveaways giveaways = new Giveaways();

  private Lists lists() {
    return new Lists(Token.of("officer").org(giveaways.union()).sign());
  }

  private static String path(UUID item) {
    return "/v1/ticket-items/" + item + "/recipient-imports";
  }

  private static String number(CardHolder holder) {
    return String.valueOf(
        Database.rows("select member_number from membership where person_id = ?", holder.id())
            .getFirst()
            .get("member_number"));
  }

  /// Gives them a card.
  private static String card(CardHolder holder) {
    return String.valueOf(
        Database.rows(
                """
                insert into service_card (id, member_id, number, state, issued_on, version)
                values (gen_random_uuid(), ?, lpad(nextval('card_number')::text, 16, '9'), 'ACTIVE', current_date, 0)
                returning number
                """,
                holder.id())
            .getFirst()
            .get("number"));
  }

  private Response given(UUID item, List<String> numbers) {
    return lists().taken(path(item), "memberNumber\n" + String.join("\n", numbers) + "\n");
  }

  @Test
  void eachOnTheListIsGivenOneAndTold() {
    var item = giveaways.sells(10);
    var holders = CardHolders.of(3, giveaways.union());
    var file =
        "卡号,会员号\n%s,\n,%s\n%s,ignored\n"
            .formatted(card(holders.get(0)), number(holders.get(1)), card(holders.get(2)));
    var ended = lists().taken(path(item), file);
    Lists.assertFigures(ended, 3, 0);
    ended.then().body("itemId", equalTo(item.toString()));
    assertThat(Giveaways.given(item)).isEqualTo(3);
    holders
        .getFirst()
        .calls()
        .get("/v1/me/messages")
        .then()
        .body("items.template", hasItem("TICKET_LISTED"));
    holders.getFirst().takes(item).then().statusCode(200);
  }

  @Test
  void whoMayNotHaveOneIsNamed() {
    var item = giveaways.sells(10);
    var holder = CardHolders.one(giveaways.union());
    holder.ticketOf(item);
    var stranger = CardHolders.one(new Unions().federation("别处总工会", "110117"));
    var twice = number(CardHolders.one(giveaways.union()));
    var ended = given(item, List.of(number(holder), number(stranger), "GH0", twice, twice, " , "));
    Lists.assertFigures(ended, 1, 4);
    assertThat(lists().rejected(ended))
        .containsExactly(
            "2,memberNumber,TICKET_LIMIT_REACHED",
            "3,memberNumber,NOT_IN_AUDIENCE",
            "4,memberNumber,UNKNOWN_MEMBER_NUMBER",
            "6,memberNumber,DUPLICATE_IN_FILE");
  }

  @Test
  void neverMoreThanThereAreAlsoBesideTheSale() {
    var item = giveaways.sells(300);
    var listed = CardHolders.of(250, giveaways.union());
    var others = CardHolders.of(100, giveaways.union());
    var ended =
        CompletableFuture.supplyAsync(
            () -> given(item, listed.stream().map(RecipientListIT::number).toList()));
    var taken = new ArrayList<Integer>();
    for (var other : others) {
      taken.add(other.takes(item).statusCode());
    }
    int accepted = ended.join().path("accepted");
    assertThat(accepted + taken.stream().filter(status -> status == 201).count()).isEqualTo(300);
    assertThat(Giveaways.given(item)).isEqualTo(300);
    assertThat(lists().rejected(ended.join()))
        .hasSize(250 - accepted)
        .allMatch(line -> line.endsWith(",SOLD_OUT"));
  }

  @Test
  void outsideTheSaleNobodyIsGivenOne() {
    var holder = number(CardHolders.one(giveaways.union()));
    var later = giveaways.event(giveaways.item("晚场", 5));
    later.put("opensAt", giveaways.in(Duration.ofHours(1)));
    var over = giveaways.sells(5);
    Giveaways.pass(over, "closes_at");
    var off = giveaways.sells(5);
    giveaways.callsOff(off).then().statusCode(200);
    var drawn = giveaways.event(giveaways.item("抽签", 5));
    drawn.put("mode", "DRAW");
    drawn.put("closesAt", giveaways.in(Duration.ofHours(1)));
    var codes =
        Stream.of(
                giveaways.publishes(later).getFirst(),
                over,
                off,
                giveaways.publishes(drawn).getFirst())
            .map(item -> lists().rejected(given(item, List.of(holder))).getFirst())
            .toList();
    assertThat(codes)
        .containsExactly(
            "2,memberNumber,SALE_NOT_OPEN",
            "2,memberNumber,SALE_CLOSED",
            "2,memberNumber,EVENT_CALLED_OFF",
            "2,memberNumber,TICKETS_ARE_DRAWN");
  }

  @Test
  void anItemOfAnotherUnionIsNotFound() {
    var item = giveaways.sells(1);
    var stranger = Token.of("officer").org(new Unions().federation("别处总工会", "110117")).sign();
    new Lists(stranger).sent(path(item), "memberNumber\n1\n").then().statusCode(404);
    lists().sent(path(UUID.randomUUID()), "memberNumber\n1\n").then().statusCode(404);
  }

  @Test
  void aFileWithoutAColumnOfNumbersNamesEveryRow() {
    var ended = lists().taken(path(giveaways.sells(1)), "姓名\n王芳\n");
    assertThat(lists().rejected(ended)).containsExactly("2,cardNumber,MISSING_VALUE");
  }
}
