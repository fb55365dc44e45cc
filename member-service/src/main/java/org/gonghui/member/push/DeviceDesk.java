package org.gonghui.member.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.preference.PreferenceDesk;

/// Use cases of the phones that a member is reached on.
@ApplicationScoped
class DeviceDesk {
  private final PushDevices devices;
  private final PushSeal seal;
  private final PreferenceDesk preferences;
  private final LoginDesk logins;
  private final PushConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  DeviceDesk(
      PushDevices devices,
      PushSeal seal,
      PreferenceDesk preferences,
      LoginDesk logins,
      PushConfig config,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.devices = devices;
    this.seal = seal;
    this.preferences = preferences;
    this.logins = logins;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  DeviceView register(UUID installation, Platform platform, String token) {
    var me = logins.me();
    // of two at once the second counts the first
    preferences.lock(me);
    var index = seal.index(token);
    devices.release(index, me, installation);
    var device =
        devices.of(me, installation).orElseGet(() -> new PushDevice(ids.next(), me, installation));
    device.register(platform, seal.token(device.id(), token), index, clock.instant());
    devices.persistAndFlush(device);
    devices.leaveNewest(me, config.devices());
    audit.record("DEVICE_REGISTERED", me);
    return device.view();
  }

  @Transactional
  DeviceView forget(UUID installation) {
    var me = logins.me();
    var device = devices.of(me, installation).orElseThrow(Refusal::notFound);
    devices.delete(device);
    audit.record("DEVICE_FORGOTTEN", me);
    return device.view();
  }
}
