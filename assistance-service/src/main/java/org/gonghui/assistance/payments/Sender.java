package org.gonghui.assistance.payments;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who sent a message: the bank itself, or finance with a bank's file in hand.
///
/// @param organizations finance's scope
record Sender(Optional<UUID> partner, Optional<UUID> person, Set<UUID> organizations) {

  /// Two messages of equal bytes and key are one.
  String key() {
    return partner.map(id -> "bank:" + id).orElse("finance");
  }
}
