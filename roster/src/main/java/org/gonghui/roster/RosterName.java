package org.gonghui.roster;

/// What a member's sealed name opens to. Personal data: shown only where a role needs it, and that read is audited.
///
/// @param name the verified name
/// @param idTail the last four characters of the id number
public record RosterName(String name, String idTail) {}
