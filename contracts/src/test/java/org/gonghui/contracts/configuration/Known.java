package org.gonghui.contracts.configuration;

import java.util.Objects;

/// What is known of configuration, for other pages that speak of it.
public final class Known {

  private Known() {}

  /// Whether an application reads this variable of the environment.
  public static boolean variable(String name) {
    return Keys.ALL.values().stream().anyMatch(key -> key.pattern().coversVariable(name))
        || QuarkusKeys.haveVariable(name)
        || KafkaKeys.haveVariable(name);
  }

  /// What an application sets by itself in production.
  public static String setting(String application, String key) {
    return Objects.requireNonNull(Settings.of(application).get(key), key);
  }
}
