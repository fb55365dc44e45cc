package org.gonghui.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is done to the audit behind the service's back is found; nothing is found where nothing was done.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TamperingIT {
  private static final List<String> TABLES =
      List.of("audit_entry", "audit_seal", "audit_anchor_made");
  private static final int ROUNDS = 5;

  @Inject Audit audit;
  @Inject Sealer sealer;
  @Inject Seals seals;
  @Inject AuditVerification verification;

  @ParameterizedTest
  @EnumSource
  void isFound(Tampering tampering) throws SQLException {
    recordSome();
    var seed = new Random().nextLong();
    var random = new Random(seed);
    try (var sealerHeldOff = Database.connect()) {
      lock(sealerHeldOff);
      var head = seals.head();
      var anchor = List.of(new AnchorClaim(head.position(), head.link()));
      keepCopies();
      for (int round = 0; round < ROUNDS; round++) {
        var lower = random.nextLong(2, head.position() - 1);
        var higher = random.nextLong(lower + 1, head.position() + 1);
        tampering.happen(lower, higher);
        assertThat(verification.verify(anchor).findings())
            .as("%s of %d and %d, seed %d", tampering, lower, higher, seed)
            .isNotEmpty();
        restore();
        assertThat(verification.verify(anchor).intact()).isTrue();
      }
    }
  }

  @Test
  void theReportSaysWhere() throws SQLException {
    recordSome();
    try (var sealerHeldOff = Database.connect()) {
      lock(sealerHeldOff);
      keepCopies();
      var last = seals.head().position();
      Tampering.ANOTHER_ACTION.happen(3, 4);
      Tampering.ENTRY_REMOVED.happen(5, 6);
      Tampering.LINK_CHANGED.happen(7, 8);
      Tampering.TAIL_CUT.happen(last, last);
      assertThat(verification.verify(List.of(new AnchorClaim(last, new byte[0]))).findings())
          .extracting(Finding::kind, Finding::position)
          .contains(
              tuple(Finding.Kind.EDITED, 3L),
              tuple(Finding.Kind.REMOVED, 5L),
              tuple(Finding.Kind.CHAIN_CHANGED, 7L),
              tuple(Finding.Kind.CUT_OFF, last));
      restore();
    }
  }

  @Test
  void whatIsNotSealedYetIsCounted() throws SQLException {
    try (var sealerHeldOff = Database.connect()) {
      lock(sealerHeldOff);
      var before = verification.verify(List.of()).notSealedYet();
      QuarkusTransaction.requiringNew().run(() -> audit.record("JUST_NOW", UUID.randomUUID()));
      var report = verification.verify(List.of());
      assertThat(report.notSealedYet()).isEqualTo(before + 1);
      assertThat(report.oldestNotSealed()).isNotNull();
      assertThat(report.intact()).isTrue();
    }
  }

  private void recordSome() {
    for (int i = 0; i < 12; i++) {
      var action = "DONE_" + i;
      QuarkusTransaction.requiringNew().run(() -> audit.record(action, UUID.randomUUID(), "TEST"));
    }
    await()
        .untilAsserted(() -> {
          sealer.sealAll();
          assertThat(verification.verify(List.of()).notSealedYet()).isZero();
        });
  }

  private static void lock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('audit_seal'))");
    }
  }

  private static void keepCopies() {
    for (var table : TABLES) {
      Database.execute("drop table if exists copy_of_" + table);
      Database.execute("create table copy_of_%1$s as table %1$s".formatted(table));
    }
  }

  private static void restore() {
    for (var table : TABLES) {
      Database.execute("truncate " + table);
      Database.execute("insert into %1$s table copy_of_%1$s".formatted(table));
    }
  }
}
