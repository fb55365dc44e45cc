package org.gonghui.member.grab;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.gonghui.member.CardHolders;
import org.gonghui.member.CardHolders.CardHolder;
import org.gonghui.member.Giveaways;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// M9: 1,000 card holders, each ticket admits three. All of them ask at once, as far as connections go, and one more.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ThousandCardHoldersIT {
  private static final int CARD_HOLDERS = 1_000;
  private static final int CONNECTIONS = 250;

  private final Giveaways giveaways = new Giveaways();
  private final Semaphore connections = new Semaphore(CONNECTIONS);

  @Test
  void eachGetsOneTicketAndThreeThousandPeopleAreAdmitted() {
    var item = giveaways.sells(CARD_HOLDERS);
    var holders = CardHolders.of(CARD_HOLDERS + 1, giveaways.union());
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var asked = holders.stream().map(holder -> ask(http, holder, item)).toList();
      var told = asked.stream().map(CompletableFuture::join).toList();
      assertThat(told)
          .filteredOn(answer -> answer.statusCode() == 201)
          .hasSize(CARD_HOLDERS)
          .allMatch(answer -> answer.body().contains("\"admits\":3"));
      assertThat(told)
          .filteredOn(answer -> answer.statusCode() != 201)
          .hasSize(1)
          .allMatch(answer -> answer.body().contains("SOLD_OUT"));
    }
    assertThat(
            Database.number("select count(distinct member_id) from ticket where item_id = ?", item))
        .isEqualTo(CARD_HOLDERS);
    assertThat(
            Database.number(
                "select sum(s.admits) from ticket t join ticket_stock s using (item_id) where item_id = ?",
                item))
        .isEqualTo(3_000);
  }

  private CompletableFuture<HttpResponse<String>> ask(
      HttpClient http, CardHolder holder, UUID item) {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/v1/me/tickets".formatted(RestAssured.port)))
            .header("Authorization", "Bearer " + holder.token())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString("{\"itemId\":\"%s\"}".formatted(item)))
            .build();
    connections.acquireUninterruptibly();
    return http.sendAsync(request, BodyHandlers.ofString())
        .whenComplete((_, _) -> connections.release());
  }
}
