package org.gonghui.corpus;

/// A request target that some reader could take for a given path.
///
/// @param kind how it came about
/// @param target octets as they stand in the request line
/// @param plain whether it is a canonical target of its own, which may be passed on exactly as it is
public record Variant(String kind, String target, boolean plain) {

  static Variant odd(String kind, String target) {
    return new Variant(kind, target, false);
  }

  static Variant plain(String kind, String target) {
    return new Variant(kind, target, true);
  }
}
