package org.gonghui.member.transfer;

import java.time.LocalDate;
import java.util.UUID;

/// Where somebody is to belong.
///
/// @param on the first day there
record Wish(UUID toOrganizationId, LocalDate on) {}
