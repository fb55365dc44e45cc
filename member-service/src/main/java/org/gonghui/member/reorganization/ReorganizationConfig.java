package org.gonghui.member.reorganization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How the members of a union that was merged or dissolved are moved, and the unions below it.
@ConfigMapping(prefix = "gonghui.reorganization")
interface ReorganizationConfig {
  /// How often is looked whether members are to be moved.
  @WithDefault("1s")
  String every();

  /// Members who go in one transaction; 5,000 at most.
  @WithDefault("1000")
  int batch();

  /// Unions who go in one transaction, with everything below them; 500 at most.
  @WithDefault("100")
  int unions();

  /// Events that wait to be sent, beyond which nobody is moved for the time being.
  @WithDefault("20000")
  int deepestOutbox();
}
