package org.gonghui.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class CallerTest {

  private static Caller at(String address) {
    return Caller.at(SocketAddress.inetSocketAddress(1, address));
  }

  @Test
  void anAddressIsACaller() {
    assertThat(at("192.0.2.1")).isEqualTo(at("192.0.2.1")).isNotEqualTo(at("192.0.2.2"));
  }

  @Test
  void allAddressesOfANetworkAreOneCaller() {
    assertThat(at("2001:db8:1:2::1"))
        .isEqualTo(at("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(at("2001:db8:1:3::1"));
  }

  @Test
  void aSubjectIsNoAddress() {
    assertThat(Caller.named("192.0.2.1")).isNotEqualTo(at("192.0.2.1"));
  }
}
