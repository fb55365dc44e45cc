package org.gonghui.system;

import java.util.List;

/// What a call names, and what it says.
///
/// @param ids for the parameters of the path, in their order; random ones where there are none
/// @param query with its question mark; empty where there is none
/// @param body where the operation takes one
record Asked(List<String> ids, String query, String body) {
  static final String NOTHING_SAID = "{}";

  /// About things that are not there.
  static final Asked NOTHING = new Asked(List.of(), "", NOTHING_SAID);

  static Asked of(List<String> ids, String query) {
    return new Asked(ids, query, NOTHING_SAID);
  }
}
