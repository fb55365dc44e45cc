package org.gonghui.testing;

import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/// What the resource tells the tests of its run, through the application's configuration: the two live in different
/// class loaders.
enum Settings {
  DATABASE_URL,
  DATABASE_APP,
  BOOTSTRAP_SERVERS,
  BROKER,
  PRIVATE_KEY,
  PUBLIC_KEY;

  String key() {
    return "gonghui.testing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String value() {
    return ConfigProvider.getConfig().getValue(key(), String.class);
  }
}
