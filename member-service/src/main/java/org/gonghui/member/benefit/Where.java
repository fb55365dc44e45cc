package org.gonghui.member.benefit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a benefit is asked for: one of the two is there.
///
/// @param path of the operation that asks for it, or tells of it
/// @param stationService code of the service at whose stations it is to be had: GET /v1/public-stations
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WhereToAsk")
record Where(@Nullable String path, @Nullable String stationService) {}
