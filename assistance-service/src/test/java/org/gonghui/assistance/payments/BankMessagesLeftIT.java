package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.LongStream;
import org.gonghui.assistance.BankAnswer;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Town;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BankMessagesLeftIT {
  /// More than one round takes.
  private static final int MANY = 25;

  @Inject BankMessagesLeft left;

  /// They would count as unread to whoever comes after.
  @AfterEach
  void noneIsLeft() {
    Database.execute("delete from bank_message where sender = 'bank:none'");
    Database.execute("delete from left_work where worker = 'bank-message'");
  }

  @Test
  void messagesThatFailForThemselvesDoNotStopTheOneBehindThem() {
    var message = UUID.fromString(received());
    LongStream.range(0, MANY).forEach(BankMessagesLeftIT::unreadable);

    left.process();
    left.process();

    assertThat(stateOf(message)).isNotEqualTo("RECEIVED");
    assertThat(Database.number("select count(*) from left_work where worker = 'bank-message'"))
        .isGreaterThanOrEqualTo(MANY);
  }

  /// Kept, and not processed, as before a crash.
  private static String received() {
    var town = Town.built();
    town.fund("F", "ILLNESS_RELIEF", 100);
    var said = BankSays.debitedWithoutId(town.account("F"), "R1", 1);
    var id = BankAnswer.send(town.asBank(), said.strip()).<String>path("id");
    Database.execute(
        """
        update bank_message set state = 'RECEIVED', processed_at = null, received_at = now() - interval '1 hour'
        where id = cast(? as uuid)
        """,
        id);
    return id;
  }

  /// Its seal does not open; its id comes before all others.
  private static void unreadable(long number) {
    Database.execute(
        """
        insert into bank_message (id, sender, digest, state, organizations, content, received_at, version)
        values (?, 'bank:none', cast(? as text)::bytea, 'RECEIVED', '{}', 'x', now() - interval '1 hour', 0)
        """,
        new UUID(1, number),
        Long.toString(number));
  }

  private static String stateOf(UUID message) {
    return String.valueOf(
        Database.rows("select state from bank_message where id = ?", message)
            .getFirst()
            .get("state"));
  }
}
