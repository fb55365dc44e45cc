package org.gonghui.member.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.beacon.BeaconChain;
import org.gonghui.member.beacon.BeaconScheme;
import org.gonghui.member.ticketing.Audience;
import org.gonghui.member.ticketing.PriorityShare;
import org.gonghui.member.ticketing.SaleMode;
import org.gonghui.member.ticketing.TicketEventPublished;
import org.gonghui.member.ticketing.TicketItem;
import org.junit.jupiter.api.Test;

class DrawRulesTest {
  private static final BeaconChain CHAIN =
      new BeaconChain(
          "ab",
          BeaconScheme.ED25519,
          "cd",
          Instant.parse("2026-01-01T00:00:00Z"),
          Duration.ofSeconds(3));
  private static final UUID ID = new UUID(0, 7);
  private static final DrawConfig CONFIG =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(DrawConfig.class)
          .build()
          .getConfigMapping(DrawConfig.class);

  private static DrawRules closing(String moment) {
    var closesAt = Instant.parse(moment);
    var audience = new Audience(ID, List.of(), false, null);
    var item =
        new TicketItem(
            ID,
            "晚会",
            10,
            3,
            closesAt,
            closesAt.plusSeconds(60),
            null,
            List.of(
                new PriorityShare("困难企业", 2, audience, closesAt),
                new PriorityShare("某区", 3, audience, null)));
    var event =
        new TicketEventPublished(
            ID,
            ID,
            "中秋",
            SaleMode.DRAW,
            Instant.parse("2026-01-01T00:00:00Z"),
            closesAt,
            1,
            audience,
            List.of(item));
    return DrawRules.of(event, item, CHAIN, CONFIG);
  }

  @Test
  void theTextHasNamesInOrderAndNoSpaces() {
    var id = ID.toString();
    assertThat(closing("2026-01-02T00:00:00Z").text())
        .isEqualTo(
            ("{'algorithm':'gonghui-draw-2','beacon':{'chainHash':'ab','genesis':1767225600,'period':3,'publicKey':'cd',"
                    + "'scheme':'ed25519-unchained'},'closesAt':1767312000,'eventId':'"
                    + id
                    + "','fallbackSeconds':3600,'item':'晚会','itemId':'"
                    + id
                    + "','leadSeconds':600,'openQuota':5,'opensAt':1767225600,'quota':10,'round':29001,'shares':["
                    + "{'name':'困难企业','number':1,'quota':2,'spillsOver':true},{'name':'某区','number':2,'quota':3,'spillsOver':false}]}")
                .replace('\'', '"'));
  }

  @Test
  void theTextReadsAsItWasWritten() {
    var rules = closing("2026-01-02T00:00:00Z");
    assertThat(DrawRules.read(rules.text())).isEqualTo(rules);
  }

  /// Whoever reads them knows no parts of a second.
  @Test
  void theRoundFollowsFromWhatIsPublished() {
    assertThat(closing("2026-01-02T00:00:00.999Z")).isEqualTo(closing("2026-01-02T00:00:00Z"));
  }

  @Test
  void theQuotasAreTheSharesAndWhatIsOpen() {
    assertThat(closing("2026-01-02T00:00:00Z").quotas())
        .extracting(Seats.Share::number, Seats.Share::quota, Seats.Share::spillsOver)
        .containsExactly(tuple(0, 5, false), tuple(1, 2, true), tuple(2, 3, false));
  }
}
