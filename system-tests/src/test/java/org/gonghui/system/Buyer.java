package org.gonghui.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.client.Unanswered;
import org.gonghui.stack.client.Voice;

/// A member who wants a ticket and asks until they hear a clear word, now at one copy of the service, now at the other.
/// Half of them ask again with the same key; the others take a new one each time, as an app does that was restarted.
final class Buyer {
  private static final Duration AGAIN_AFTER = Duration.ofMillis(150);

  private final Voice voice;
  private final String item;
  private final List<Client> copies;
  private final boolean keepsKey;
  private final Random chance;
  private final Clock clock = Clock.systemUTC();
  private final List<SoldOut> soldOut = new ArrayList<>();
  private String key = UUID.randomUUID().toString();
  private Optional<String> ticket = Optional.empty();

  /// When somebody was told so.
  record SoldOut(Instant asked, Instant told) {}

  Buyer(Voice voice, String item, List<Client> copies, int number) {
    this.voice = voice;
    this.item = item;
    this.copies = copies;
    this.keepsKey = number % 2 == 0;
    this.chance = new Random(number);
  }

  /// Asks until the answer is a ticket or a refusal.
  Buyer buy() {
    while (true) {
      var asked = clock.instant();
      var answer = ask();
      if (answer.isPresent()) {
        hear(answer.get(), asked);
        return this;
      }
      Pause.of(AGAIN_AFTER);
    }
  }

  private void hear(Answer answer, Instant asked) {
    answer.must(200, 201, 409);
    if (answer.status() == 409) {
      answer.mustRefuse(409, "SOLD_OUT");
      soldOut.add(new SoldOut(asked, clock.instant()));
    } else {
      ticket = Optional.of(answer.text("id"));
    }
  }

  /// @return nothing where it is not known what came of it
  private Optional<Answer> ask() {
    if (!keepsKey) {
      key = UUID.randomUUID().toString();
    }
    try {
      var answer = copy().postOnce("/v1/me/tickets", key, Map.of("itemId", item));
      var isInUse = answer.status() == 409 && !answer.header("Retry-After").isEmpty();
      return answer.status() == 503 || isInUse ? Optional.empty() : Optional.of(answer);
    } catch (Unanswered lost) {
      return Optional.empty();
    }
  }

  private Voice copy() {
    return voice.at(copies.get(chance.nextInt(copies.size())));
  }

  /// Gives their ticket back, whatever was told of earlier tries.
  void giveBack() {
    ticket.ifPresent(id -> {
      while (!isGivenBack(id)) {
        Pause.of(AGAIN_AFTER);
      }
      ticket = Optional.empty();
      key = UUID.randomUUID().toString();
    });
  }

  private boolean isGivenBack(String id) {
    try {
      return List.of(200, 409).contains(copy().delete("/v1/me/tickets/" + id).status());
    } catch (Unanswered lost) {
      return false;
    }
  }

  /// What they were told last.
  Optional<String> ticket() {
    return ticket;
  }

  List<SoldOut> soldOut() {
    return List.copyOf(soldOut);
  }

  /// Reads the ticket that they were told of.
  Answer reads(String id) {
    return voice.get("/v1/me/tickets/" + id);
  }
}
