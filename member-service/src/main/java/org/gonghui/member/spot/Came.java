package org.gonghui.member.spot;

/// How many came by an event's code.
///
/// @param joined who are members by it
/// @param waiting whose identity is being verified
/// @param refused who waited, and could not join
record Came(long joined, long waiting, long refused) {
  static final Came NOBODY = new Came(0, 0, 0);
}
