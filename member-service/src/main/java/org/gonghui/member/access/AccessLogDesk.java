package org.gonghui.member.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.member.login.LoginDesk;

/// Use cases of members who ask who read their file.
@ApplicationScoped
class AccessLogDesk {
  private final FileReadings readings;
  private final LoginDesk logins;
  private final AccessLogConfig config;
  private final Clock clock;

  AccessLogDesk(FileReadings readings, LoginDesk logins, AccessLogConfig config, Clock clock) {
    this.readings = readings;
    this.logins = logins;
    this.config = config;
    this.clock = clock;
  }

  /// The last reading first.
  @Transactional
  Slice<AccessLogEntry, UUID> list(Keyset<UUID> keyset) {
    var me = logins.me();
    return keyset.read(
        (before, most) -> readings.of(me, before, most),
        () -> readings.count(me),
        AccessLogEntry::id);
  }

  /// @return whether there may be more
  @Transactional
  boolean forgetSome() {
    return readings.forget(clock.instant().minus(config.kept())) > 0;
  }
}
