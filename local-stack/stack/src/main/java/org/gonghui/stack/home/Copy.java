package org.gonghui.stack.home;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One process of an application. The copies of a service share its database and its settings; each gateway spreads
/// calls among them, and callers choose a gateway.
///
/// @param number from 1
public record Copy(Service service, int number) {

  /// The most copies for which a stack has ports.
  public static final int MOST = 2;

  private static final int PORTS_APART = 20;

  /// Every process of a stack, first copies first.
  ///
  /// @param copies of each application, from 1 to [#MOST]
  public static Stream<Copy> all(int copies) {
    if (copies < 1 || copies > MOST) {
      throw new IllegalArgumentException("copies: 1 to " + MOST + ", not " + copies);
    }
    return IntStream.rangeClosed(1, copies).boxed().flatMap(Copy::ofNumber);
  }

  private static Stream<Copy> ofNumber(int number) {
    return Arrays.stream(Service.values()).map(service -> new Copy(service, number));
  }

  /// Its name on the command line and in logs: `member`, `member-2`.
  public String name() {
    return number == 1 ? service.word() : service.word() + "-" + number;
  }

  int portsFromGateway() {
    return service.port() + (number - 1) * PORTS_APART;
  }
}
