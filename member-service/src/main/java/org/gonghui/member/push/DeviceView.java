package org.gonghui.member.push;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A device as its member sees it; its token is shown to nobody.
///
/// @param registeredAt when it last said by what it is reached
/// @param version for the ETag
@Schema(name = "Device")
record DeviceView(UUID id, Platform platform, Instant registeredAt, @JsonIgnore long version) {}
