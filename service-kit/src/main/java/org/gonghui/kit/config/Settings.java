package org.gonghui.kit.config;

/// The settings of one feature, checked where it starts: with one that does harm the service does not.
///
/// @param prefix of their keys, without the last dot
public record Settings(String prefix) {

  /// @param rule in words, beginning with the key behind the prefix
  /// @throws IllegalStateException naming key and rule, where it does not hold
  public void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalStateException(prefix + "." + rule);
    }
  }
}
