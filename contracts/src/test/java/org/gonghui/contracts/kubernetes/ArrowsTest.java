package org.gonghui.contracts.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may speak to whom in the cluster is what the table says (deploy/kubernetes/README.md), and that is what the house's picture
/// shows: HTTP from the gateway only, never between services.
class ArrowsTest {
  private static final String DNS = "kube-system";

  @ParameterizedTest
  @EnumSource
  void thePoliciesLeaveOpenWhatTheTableNames(Overlay overlay) {
    var open = new Policies(overlay).open();
    open.removeIf(arrow -> arrow.to().equals(DNS) && arrow.port() == 53);
    assertThat(open).isEqualTo(Arrow.named(overlay));
  }

  @ParameterizedTest
  @EnumSource
  void everyPodIsShutInAndOutFirst(Overlay overlay) {
    assertThat(new Policies(overlay).closing()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void noServiceHearsOfAnybodyButTheGateway(Overlay overlay) {
    assertThat(new Policies(overlay).open())
        .filteredOn(arrow -> arrow.to().endsWith("-service"))
        .hasSize(4)
        .allMatch(arrow -> arrow.from().equals("gateway"));
  }
}
