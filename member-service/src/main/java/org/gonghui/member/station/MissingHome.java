package org.gonghui.member.station;

import java.util.UUID;

/// A firm's union that has no Workers' Home and should have one.
///
/// @param headcount people who work there
record MissingHome(UUID organizationId, String name, String divisionCode, int headcount) {}
