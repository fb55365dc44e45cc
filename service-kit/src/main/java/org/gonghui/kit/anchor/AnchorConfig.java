package org.gonghui.kit.anchor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Who keeps whose anchors.
@ConfigMapping(prefix = "gonghui.anchors")
interface AnchorConfig {

  /// The service whose anchors are kept here: member → assistance → screening → training → member. A service that keeps
  /// its own proves nothing, so production refuses that.
  String of();

  /// How often the head of the chain goes to the service that keeps it; `off` in a test that does it by hand.
  @WithDefault("60s")
  String every();
}
