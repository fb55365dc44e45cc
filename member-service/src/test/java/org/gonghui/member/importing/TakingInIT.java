package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TakingInIT {
  @Inject ImportDesk desk;

  private final City city = new City();

  @BeforeEach
  void found() {
    city.found();
  }

  @Test
  void aListThatTakesLongToOpenStaysWithItsWorker() throws SQLException {
    try (var other = Database.connect();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table member_import_chunk in access exclusive mode");
      var list = listWithoutItsChunk("RECEIVED", "0 hours");
      await().until(() -> number("epoch", list) == 1);
      var taken = number("extract(epoch from lease_until)", list);
      await()
          .atMost(Duration.ofSeconds(12))
          .until(() -> number("extract(epoch from lease_until)", list) > taken);
      assertThat(number("epoch", list)).isOne();
      other.rollback();
      city.ended(list);
    }
  }

  @Test
  void aFaultThatNobodyForesawEndsTheListAfterAFewTries() {
    var list = listWithoutItsChunk("RECEIVED", "0 hours");
    city.ended(list)
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("INTERNAL_ERROR"));
    assertThat(number("epoch", list)).isEqualTo(3);
  }

  @Test
  void anUploadThatNeverEndedIsForgotten() {
    var old = listWithoutItsChunk("UPLOADING", "3 hours");
    var fresh = listWithoutItsChunk("UPLOADING", "1 hour");
    for (var list : new UUID[] {old, fresh}) {
      Database.execute(
          "insert into member_import_chunk (id, import_id, number, content) values (?, ?, 0, '')",
          UUID.randomUUID(),
          list);
    }
    desk.forgetUploads();
    for (var column :
        new String[] {"member_import where id", "member_import_chunk where import_id"}) {
      assertThat(Database.number("select count(*) from " + column + " = ?", old)).isZero();
      assertThat(Database.number("select count(*) from " + column + " = ?", fresh)).isOne();
    }
  }

  @Test
  void onlyAnUploadIsDiscarded() {
    var upload = listWithoutItsChunk("UPLOADING", "0 hours");
    var received = listWithoutItsChunk("RECEIVED", "0 hours");
    desk.discard(upload);
    desk.discard(received);
    assertThat(Database.number("select count(*) from member_import where id = ?", upload)).isZero();
    assertThat(Database.number("select count(*) from member_import where id = ?", received))
        .isOne();
    city.ended(received);
  }

  @Test
  void aListThatWasCancelledUnderItsWorkerIsLetGoWithoutAnAlarm() throws SQLException {
    var alarms = new CopyOnWriteArrayList<String>();
    try (var _ = Alarms.of(ImportWorker.class, alarms);
        var other = Database.connect();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table member_import_chunk in access exclusive mode");
      var list = listWithoutItsChunk("RECEIVED", "0 hours");
      await().until(() -> number("epoch", list) == 1);
      Database.execute(
          "update member_import set state = 'CANCELLED', ended_at = now() where id = ?", list);
      other.rollback();
      // the worker of this copy is free for the next one, so it is through with that
      var next = listWithoutItsChunk("RECEIVED", "0 hours");
      city.ended(next);
      assertThat(alarms).isNotEmpty().noneMatch(alarm -> alarm.contains(list.toString()));
    }
  }

  private UUID listWithoutItsChunk(String state, String age) {
    var id = UUID.randomUUID();
    Database.execute(
        """
        insert into member_import (id, organization_id, format, charset, dry_run, consent_date, entered_by, state,
                                   chunks, line, total, accepted, rejected, epoch, lease_until, received_at)
        values (?, ?, 'CSV', 'UTF-8', false, '2018-03-01', 'a test', ?, 1, 0, 0, 0, 0, 0, now(), now() - ?::interval)
        """,
        id,
        city.id(),
        state,
        age);
    return id;
  }

  private static long number(String column, UUID list) {
    return Database.number("select " + column + " from member_import where id = ?", list);
  }
}
