package org.gonghui.member.organization;

import java.util.UUID;

/// An open union that people can be routed to.
///
/// @param divisionCode where it is
/// @param takesForm whether it is the branch that takes in the form asked for; else it is the division's federation
public record OpenUnion(UUID id, String divisionCode, boolean takesForm) {}
