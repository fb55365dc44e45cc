package org.gonghui.assistance.payments;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Who sent a message: the bank itself, or finance with a bank's file in hand.
///
/// @param organizations finance's scope
record Sender(Optional<UUID> partner, Optional<UUID> person, Set<UUID> organizations) {

  /// Two messages of equal bytes and key are one. Finance is told apart by person: who sends a file from another scope
  /// does not use it up for who may.
  String key() {
    return partner
        .map(id -> "bank:" + id)
        .or(() -> person.map(id -> "person:" + id))
        .orElseGet(() -> "scope:" + new TreeSet<>(organizations));
  }
}
