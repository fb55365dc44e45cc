package org.gonghui.member.push;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.hibernate.annotations.DynamicUpdate;

/// A phone of a member.
@Entity
@DynamicUpdate
class PushDevice {
  static final String TABLE = "push_device";

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // queries read it
  private UUID memberId;

  private UUID installation;

  @Enumerated(EnumType.STRING)
  private Platform platform;

  @SuppressWarnings("UnusedVariable") // queries read it
  private byte[] token;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "token_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "token_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private Blind index;

  private Instant registeredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PushDevice() {}

  @SuppressWarnings("NullAway.Init") // register fills the rest
  PushDevice(UUID id, UUID memberId, UUID installation) {
    this.id = id;
    this.memberId = memberId;
    this.installation = installation;
  }

  /// The phone says what it is reached by from now on.
  ///
  /// @param sealedToken for this row
  void register(Platform itsPlatform, byte[] sealedToken, Blind tokenIndex, Instant now) {
    platform = itsPlatform;
    token = sealedToken;
    index = tokenIndex;
    registeredAt = now;
  }

  DeviceView view() {
    return new DeviceView(installation, platform, registeredAt, version);
  }

  UUID id() {
    return id;
  }
}
