package org.gonghui.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.gonghui.gateway.route.Instance;
import org.junit.jupiter.api.Test;

class CarrierTest {
  private final Instance first = new Instance(URI.create("http://first"));
  private final Instance second = new Instance(URI.create("http://second"));
  private final Carrier carrier = new Carrier();

  @Test
  void aCallIsCountedWhereItIs() {
    carrier.take(first);
    assertThat(first.underWay()).isOne();
    carrier.take(second);
    assertThat(first.underWay()).isZero();
    assertThat(second.underWay()).isOne();
    carrier.leave();
    carrier.leave();
    assertThat(second.underWay()).isZero();
  }

  /// The first was slow to refuse, and the call has been given up meanwhile.
  @Test
  void aCallThatIsOverIsCountedNowhere() {
    carrier.take(first);
    carrier.leave();
    carrier.take(second);
    assertThat(second.underWay()).isZero();
  }
}
