package org.gonghui.kit.sealing;

/// The port through which a service gets its keys: from a file on a laptop; in production from a file that a key
/// management system (KMS) unwraps into memory, or by a bean of this type (`@Alternative`) that asks one.
interface KeySource {

  /// Reads the keys as they are now. Called at start-up, again every [KeysConfig#reread], and at once when a value names
  /// a key that is not known yet.
  ///
  /// @throws IllegalStateException in an operator's words when there are none or they are not fit
  KeyMaterial read();
}
