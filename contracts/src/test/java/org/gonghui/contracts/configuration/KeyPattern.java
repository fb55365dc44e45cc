package org.gonghui.contracts.configuration;

import io.smallrye.config.common.utils.StringUtil;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of a key. `NAME` stands for a name that the operator gives, `[N]` for a place in a list.
record KeyPattern(String name) {
  private static final String ANY_NAME = "(?:\"[^\"]+\"|[^.\"]+)";

  boolean isFixed() {
    return !name.contains("NAME") && !name.contains("[N]");
  }

  boolean covers(String key) {
    var pattern =
        Pattern.quote(name)
            .replace("NAME", "\\E" + ANY_NAME + "\\Q")
            .replace("[N]", "\\E\\[\\d+]\\Q");
    return key.matches(pattern);
  }

  /// The environment's spelling of it.
  String variable() {
    return StringUtil.replaceNonAlphanumericByUnderscores(name).toUpperCase(Locale.ROOT);
  }

  boolean coversVariable(String variable) {
    return variable.matches(variable().replace("NAME", "[A-Z0-9_]+").replace("_N_", "_\\d+_"));
  }
}
