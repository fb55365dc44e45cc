package org.gonghui.member.pack;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// A pack that a person was given. That nobody is given two of a campaign is a unique constraint.
@Entity
class PackHandout {
  @Id private UUID id;
  private UUID campaignId;
  private UUID stationId;

  private UUID memberId;
  private Instant handedAt;

  @SuppressWarnings("UnusedVariable") // Hibernate raises it
  @Version
  private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PackHandout() {}

  PackHandout(UUID id, UUID campaignId, UUID stationId, UUID memberId, Instant handedAt) {
    this.id = id;
    this.campaignId = campaignId;
    this.stationId = stationId;
    this.memberId = memberId;
    this.handedAt = handedAt;
  }

  UUID id() {
    return id;
  }

  PackGiven given() {
    return new PackGiven(id, stationId, memberId, handedAt);
  }

  /// @param remaining packs of the campaign after this one
  PackHandoutView view(int remaining) {
    return new PackHandoutView(id, campaignId, stationId, handedAt, remaining);
  }
}
