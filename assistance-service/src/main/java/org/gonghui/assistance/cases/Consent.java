package org.gonghui.assistance.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The member's consent to a purpose.
///
/// @param purpose such as `MEDICAL_DATA`
/// @param textVersion version of the text that was shown
@Schema(name = "EvidenceConsent")
record Consent(
    @NotBlank @Size(max = 40) String purpose,
    @NotBlank @Size(max = 40) String textVersion,
    @NotNull @PastOrPresent Instant givenAt) {}
