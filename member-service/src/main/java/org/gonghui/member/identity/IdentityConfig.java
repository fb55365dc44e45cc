package org.gonghui.member.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How identities are checked.
@ConfigMapping(prefix = "gonghui.identity")
interface IdentityConfig {
  /// Base address of the real-name authority: `POST /checks`.
  @WithDefault("http://localhost:8091")
  URI authorityUrl();

  /// Base address of the SMS gateway: `POST /texts`.
  @WithDefault("http://localhost:8092")
  URI smsUrl();

  /// How long a caller waits for an outside party.
  @WithDefault("2S")
  Duration deadline();

  /// How long a worker waits for it.
  @WithDefault("15S")
  Duration patience();

  /// How long a one-time code is good for.
  @WithDefault("5M")
  Duration codeLifetime();

  /// How long after that what was entered is kept at most.
  @WithDefault("1H")
  Duration sweepAfter();

  /// Checks that one login may start in [#window()].
  @WithDefault("5")
  int checksPerWindow();

  /// One-time codes that go out to one phone in [#window()], whoever asks for them: enough for a family or an office
  /// that shares it.
  @WithDefault("10")
  int codesPerPhone();

  @WithDefault("1H")
  Duration window();
}
