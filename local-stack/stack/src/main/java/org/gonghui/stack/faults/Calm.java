package org.gonghui.stack.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.client.UnexpectedAnswer;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.operating.Arrears;
import org.gonghui.stack.operating.Unseen;

/// What must have come to be a minute after the last fault and everybody's last step: cases have ended, everything was told
/// and taken, our books are the bank's.
final class Calm {
  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final String NOT_ENDED =
      "select id || ' is ' || state from relief_case where id = any (?) and state not in ('SETTLED', 'REFUSED', 'WITHDRAWN')";
  private static final String NOT_PAID =
      "select id || ' is ' || state from skill_subsidy where id = any (?) and state <> 'PAID'";
  private static final String NOT_TOLD = "select type || ' ' || seq from outbox";

  private static final String NOT_IN_INBOX =
      "select id from unnest(?::uuid[]) as told(id) where not exists (select from inbox_message m where m.id = told.id)";

  private final Observer observer;
  private final Acknowledged acknowledged;
  private final Arrears arrears;
  private final Client bank;

  /// Looks for what is missing.
  interface Look {
    List<String> missing() throws SQLException;
  }

  Calm(Observer observer, Acknowledged acknowledged, Arrears arrears) {
    this.observer = observer;
    this.acknowledged = acknowledged;
    this.arrears = arrears;
    this.bank = Client.impatient(Objects.requireNonNull(arrears.running().addresses().get("bank")));
  }

  /// Waits until all has come to be.
  ///
  /// @return how long it took; what had not come to be after a minute is among the findings
  Duration await(Findings findings) {
    return await(looks(), WITHIN, findings);
  }

  /// Until one pass over all of them finds nothing missing: what came to be late may have told more, which nobody has taken
  /// yet. Causes stand before what they cause.
  ///
  /// @param looks by what is promised
  static Duration await(Map<String, Look> looks, Duration within, Findings findings) {
    var begin = System.nanoTime();
    while (true) {
      var missing = new ArrayList<String>();
      looks.forEach(
          (promise, look) -> missing(look).forEach(line -> missing.add(promise + ": " + line)));
      var took = Duration.ofNanos(System.nanoTime() - begin);
      if (missing.isEmpty()) {
        return took;
      }
      if (took.compareTo(within) > 0) {
        missing.forEach(findings::add);
        return took;
      }
      Pause.of(PAUSE);
    }
  }

  /// Who is not back yet is asked again, as long as there is time.
  private static List<String> missing(Look look) {
    try {
      return look.missing();
    } catch (SQLException | Unseen | KafkaException | UnexpectedAnswer e) {
      return List.of("could not be looked at: " + e.getMessage());
    }
  }

  private Map<String, Look> looks() {
    var looks = new LinkedHashMap<String, Look>();
    looks.put("every case ends", () -> rows("assistance", NOT_ENDED, acknowledged.of(Thing.CASE)));
    looks.put(
        "every subsidy is paid", () -> rows("training", NOT_PAID, acknowledged.of(Thing.SUBSIDY)));
    looks.put("our books are the bank's", this::books);
    for (var service : Service.withDatabase()) {
      looks.put(
          "every event of %s is told".formatted(service.word()),
          () -> observer.with(service.word(), tables -> tables.texts(NOT_TOLD)));
      looks.put(
          "every notice of %s is in an inbox".formatted(service.word()),
          () -> rows("member", NOT_IN_INBOX, notices(service)));
    }
    looks.put("every service knows what the others told", arrears::ofReadModels);
    return looks;
  }

  private List<UUID> notices(Service service) {
    return arrears.told("gonghui." + service.word() + ".notice").stream()
        .map(UUID::fromString)
        .toList();
  }

  private List<String> books() throws SQLException {
    var ours = rows("assistance", Bookkeeping.OURS, acknowledged.of(Thing.BATCH));
    return Bookkeeping.of(bank).differing(ours);
  }

  private List<String> rows(String service, String query, List<UUID> ids) throws SQLException {
    return observer.with(service, tables -> tables.texts(query, ids));
  }
}
