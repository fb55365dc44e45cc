package org.gonghui.member.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// A member's entry into a draw. That a member has one for an item is a unique constraint.
@Entity
class DrawEntry {
  @Id private UUID id;
  private UUID itemId;
  private UUID memberId;
  private int share;
  private byte[] salt;
  private byte[] leaf;
  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected DrawEntry() {}

  /// @param salt sealed
  DrawEntry(UUID id, UUID itemId, UUID memberId, Leaf leaf, byte[] salt, Instant enteredAt) {
    this.id = id;
    this.itemId = itemId;
    this.memberId = memberId;
    this.share = leaf.share();
    this.salt = salt.clone();
    this.leaf = leaf.hash().clone();
    this.enteredAt = enteredAt;
  }

  UUID id() {
    return id;
  }

  UUID itemId() {
    return itemId;
  }

  UUID memberId() {
    return memberId;
  }

  int share() {
    return share;
  }

  byte[] salt() {
    return salt.clone();
  }

  String leaf() {
    return HexFormat.of().formatHex(leaf);
  }

  Instant enteredAt() {
    return enteredAt;
  }

  long version() {
    return version;
  }
}
