package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Place;
import org.junit.jupiter.api.Test;

class PaymentBatchTest {
  private static final UUID ID = new UUID(0, 9);
  private static final UUID FUND = new UUID(0, 1);
  private static final UUID CLERK = new UUID(0, 77);
  private static final UUID CHIEF = new UUID(0, 78);
  private static final Instant PREPARED = Instant.parse("2018-11-09T02:00:00Z");
  private static final Instant RELEASED = Instant.parse("2018-11-09T03:00:00Z");
  private static final byte[] FILE = {1, 2, 3};

  private final PaymentBatch batch = new PaymentBatch(ID, FUND, Set.of(CLERK), PREPARED);

  @Test
  void isPreparedWithoutAFile() {
    assertThat(batch.id()).isEqualTo(ID);
    assertThat(batch.fundId()).isEqualTo(FUND);
    assertThat(batch.state()).isEqualTo(BatchState.PREPARED);
    assertThat(batch.createdBy()).isEqualTo(List.of(CLERK));
    assertThat(batch.createdAt()).isEqualTo(PREPARED);
    assertThat(batch.releasedAt()).isEmpty();
    assertThat(batch.pain001()).isEmpty();
  }

  @Test
  void isReleasedOnceWithItsFile() {
    batch.release(Set.of(CHIEF), RELEASED, FILE);

    assertThat(batch.state()).isEqualTo(BatchState.RELEASED);
    assertThat(batch.releasedAt()).contains(RELEASED);
    assertThat(batch.pain001()).contains(FILE);
    assertRefused(() -> batch.release(Set.of(CHIEF), RELEASED, new byte[] {4}), "RELEASED");
    assertThat(batch.pain001()).contains(FILE);
  }

  @Test
  void isNotCancelledOnceReleasedNorReleasedOnceCancelled() {
    var cancelled = new PaymentBatch(ID, FUND, Set.of(CLERK), PREPARED);
    cancelled.cancel();
    assertThat(cancelled.state()).isEqualTo(BatchState.CANCELLED);
    assertRefused(() -> cancelled.release(Set.of(CHIEF), RELEASED, FILE), "CANCELLED");
    assertThat(cancelled.pain001()).isEmpty();

    batch.release(Set.of(CHIEF), RELEASED, FILE);
    assertRefused(batch::cancel, "RELEASED");
    assertThat(batch.state()).isEqualTo(BatchState.RELEASED);
  }

  @Test
  void onlyWhatWasReleasedIsClosed() {
    batch.close();
    assertThat(batch.state()).isEqualTo(BatchState.PREPARED);

    batch.release(Set.of(CHIEF), RELEASED, FILE);
    batch.close();
    assertThat(batch.state()).isEqualTo(BatchState.CLOSED);
    assertRefused(batch::requirePrepared, "CLOSED");
  }

  @Test
  void theFileIsSealedInItsOwnRow() {
    assertThat(batch.file()).isEqualTo(new Place("payment_batch", "pain001", ID));
  }

  private static void assertRefused(ThrowingCallable move, String state) {
    assertThatThrownBy(move)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(KitProblem.STATE_CONFLICT);
              assertThat(refusal.members()).containsEntry("currentState", state);
            });
  }
}
