package org.gonghui.member.grab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.sale.Holdings;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.sale.TicketState;
import org.gonghui.member.stock.Allotment;
import org.gonghui.member.stock.ShareLeft;
import org.gonghui.member.stock.Stock;
import org.gonghui.member.stock.Till;
import org.gonghui.member.ticketing.SaleMode;
import org.junit.jupiter.api.Test;

class JudgingTest {
  private static final UUID ITEM = new UUID(1, 1);
  private static final UUID EVENT = new UUID(1, 2);
  private static final Instant OPENS = Instant.parse("2018-11-09T02:00:00Z");
  private static final Instant CLOSES = OPENS.plusSeconds(3_600);
  private static final UUID WANG = new UUID(7, 1);
  private static final UUID LI = new UUID(7, 2);

  @Test
  void theFirstOfTwoGetsTheLastTicket() {
    var judging = judging(till(1, 1, OPENS));
    assertThat(judging.decide(WANG)).isInstanceOf(Decision.Give.class);
    assertThat(refused(judging.decide(LI))).isEqualTo(MemberProblem.SOLD_OUT);
  }

  @Test
  void whoAsksTwiceSharesTheTicketOfTheFirstAsk() {
    var judging = judging(till(5, 1, OPENS));
    assertThat(judging.decide(WANG)).isInstanceOf(Decision.Give.class);
    assertThat(judging.decide(WANG)).isEqualTo(new Decision.Shares());
  }

  @Test
  void whoHoldsATicketGetsItAgainWhateverTheHour() {
    var ticket = ticket(WANG, ITEM, 1);
    for (var hour : List.of(OPENS.minusSeconds(1), OPENS, CLOSES)) {
      var judging = judging(till(0, 1, hour), ticket);
      assertThat(judging.decide(WANG)).isEqualTo(new Decision.Holds(ticket));
    }
  }

  @Test
  void whoHoldsAllTheirTicketsOfOtherItemsGetsNoneOfThis() {
    var judging = judging(till(5, 1, OPENS), ticket(WANG, new UUID(9, 9), 1));
    assertThat(refused(judging.decide(WANG))).isEqualTo(MemberProblem.TICKET_LIMIT_REACHED);
  }

  @Test
  void aMemberGetsAsManyAsTheEventAllows() {
    var judging = judging(till(5, 3, OPENS), ticket(WANG, ITEM, 2));
    assertThat(judging.decide(WANG)).extracting(JudgingTest::slot).isEqualTo(1);
    assertThat(judging.decide(WANG)).extracting(JudgingTest::slot).isEqualTo(3);
    assertThat(judging.decide(WANG)).isEqualTo(new Decision.Shares());
  }

  @Test
  void aWindowBeginsAndEndsOnTheSecond() {
    assertThat(refused(judging(till(5, 1, OPENS.minusNanos(1_000))).decide(WANG)))
        .isEqualTo(MemberProblem.SALE_NOT_OPEN);
    assertThat(judging(till(5, 1, CLOSES.minusNanos(1_000))).decide(WANG))
        .isInstanceOf(Decision.Give.class);
    assertThat(refused(judging(till(5, 1, CLOSES)).decide(WANG)))
        .isEqualTo(MemberProblem.SALE_CLOSED);
  }

  @Test
  void whoIsNotInTheAudienceIsToldSo() {
    var judging = new Judging(till(5, 1, OPENS), holdings(), Map.of());
    assertThat(refused(judging.decide(WANG))).isEqualTo(MemberProblem.NOT_IN_AUDIENCE);
  }

  /// Whatever the order of the claims: no more than there are, no member more than they may.
  @Property
  void neverMoreThanTheQuotaNorTheLimit(
      @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> claims,
      @ForAll @IntRange(max = 20) int quota,
      @ForAll @IntRange(min = 1, max = 3) int limit) {
    var judging = judging(till(quota, limit, OPENS));
    var given = new HashMap<Integer, Integer>();
    for (var member : claims) {
      if (judging.decide(new UUID(7, member)) instanceof Decision.Give) {
        given.merge(member, 1, Integer::sum);
      }
    }
    var wanted = new ArrayList<Integer>();
    for (var member = 0; member <= 9; member++) {
      var m = member;
      wanted.add((int) Math.min(limit, claims.stream().filter(claim -> claim == m).count()));
    }
    assertThat(given.values()).allMatch(tickets -> tickets <= limit);
    assertThat(given.values().stream().mapToInt(tickets -> tickets).sum())
        .isEqualTo(Math.min(quota, wanted.stream().mapToInt(tickets -> tickets).sum()));
  }

  private static Judging judging(Till till, TicketFacts... held) {
    var entitled = new HashMap<UUID, Set<Integer>>();
    for (var member = 0; member < 10; member++) {
      entitled.put(new UUID(7, member), Set.of(0));
    }
    return new Judging(till, holdings(held), entitled);
  }

  private static Holdings holdings(TicketFacts... held) {
    return new Holdings(List.of(held));
  }

  private static Till till(int left, int limit, Instant now) {
    var stock =
        new Stock(
            ITEM,
            EVENT,
            "庙会",
            null,
            SaleMode.FIRST_COME,
            OPENS,
            CLOSES,
            CLOSES.plusSeconds(60),
            CLOSES.plusSeconds(3_600),
            3,
            limit,
            false);
    var allotment = new Allotment(List.of(new ShareLeft(0, left, null)));
    return new Till(stock, now, allotment, false, Optional.empty());
  }

  private static TicketFacts ticket(UUID member, UUID item, int slot) {
    return new TicketFacts(
        new UUID(3, slot),
        EVENT,
        item,
        member,
        0,
        slot,
        "T0000000001",
        TicketState.HELD,
        OPENS,
        null,
        0);
  }

  private static int slot(Decision decision) {
    return decision instanceof Decision.Give(var wanted) ? wanted.slot() : 0;
  }

  private static Object refused(Decision decision) {
    return decision instanceof Decision.Refuse(var refusal) ? refusal.type() : decision;
  }
}
