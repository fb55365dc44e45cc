package org.gonghui.contracts.configuration;

import java.util.List;

/// A key as one place in the code reads it.
///
/// @param type in an operator's words
/// @param initial what holds where nobody sets it; empty: nothing does
/// @param optional whether a process starts without it
/// @param words what it is, empty where the code does not say
/// @param applications who reads it
record Key(
    KeyPattern pattern,
    String type,
    String initial,
    boolean optional,
    String words,
    List<String> applications) {

  String name() {
    return pattern.name();
  }

  Key withWords(String others) {
    return new Key(pattern, type, initial, optional, others, applications);
  }
}
