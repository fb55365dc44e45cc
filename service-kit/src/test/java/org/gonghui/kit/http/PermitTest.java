package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class PermitTest {
  private final Semaphore places = new Semaphore(1);

  @Test
  void aCallThatWaitsForAnotherHoldsNoPlace() {
    var permit = permit();
    permit.pause();
    assertThat(places.availablePermits()).isEqualTo(1);
    permit.resume();
    assertThat(places.availablePermits()).isZero();
    permit.close();
    assertThat(places.availablePermits()).isEqualTo(1);
  }

  /// Its caller hung up while it waited: whoever told the end of the call does not come again.
  @Test
  void aCallThatEndedWhileItWaitedKeepsNoPlace() {
    var permit = permit();
    permit.pause();
    permit.close();
    permit.resume();
    assertThat(places.availablePermits()).isEqualTo(1);
  }

  @Test
  void aPlaceIsGivenBackOnce() {
    var permit = permit();
    permit.close();
    permit.close();
    assertThat(places.availablePermits()).isEqualTo(1);
  }

  private Admission.Permit permit() {
    places.acquireUninterruptibly();
    return new Admission.Permit(places);
  }
}
