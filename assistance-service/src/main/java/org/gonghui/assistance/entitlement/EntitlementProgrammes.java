package org.gonghui.assistance.entitlement;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/// Which programme a code of another service means.
@ConfigMapping(prefix = "gonghui.entitlement")
interface EntitlementProgrammes {
  /// Programme by code.
  Map<String, String> programmes();
}
