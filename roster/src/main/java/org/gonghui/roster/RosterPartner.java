package org.gonghui.roster;

import java.util.UUID;

/// A partner system as `gonghui.partner` tells of it.
///
/// @param kind HOSPITAL, AGENCY, BANK or MERCHANT; open
/// @param active false while it is suspended: its tokens are refused
public record RosterPartner(UUID id, String kind, String name, boolean active) {}
