package org.gonghui.assistance.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a step is taken.
///
/// @param reason for the member and the record
@Schema(name = "Reason")
record Reason(@NotBlank @Size(max = 2000) String reason) {}
