package org.gonghui.kit.sealing;

/// What a keyed hash is for: each purpose has keys of its own.
public enum Purpose {
  /// The MAC of an audit entry.
  AUDIT_ENTRY,
  /// A link of the audit's chain.
  AUDIT_CHAIN,
  /// Equality of things that must not be kept, such as the body of a repeated call.
  FINGERPRINT,
  /// Whether what comes back left this service, and left it so. Made of the same material as fingerprints: keep their former
  /// keys as long as anything may come back.
  ORIGIN
}
