package org.gonghui.member.station;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A firm's union that has no Workers' Home and should have one.
///
/// @param headcount people who work there; absent where it is not known, and it may have to have one
@JsonInclude(JsonInclude.Include.NON_NULL)
record MissingHome(
    UUID organizationId, String name, String divisionCode, @Nullable Integer headcount) {}
