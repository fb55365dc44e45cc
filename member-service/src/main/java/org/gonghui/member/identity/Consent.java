package org.gonghui.member.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/// A consent given by a person.
///
/// @param purpose what it is for, such as IDENTITY_CHECK or MEMBERSHIP; open to new values
/// @param textVersion the version of the text that was shown
record Consent(
    @NotBlank @Size(max = 40) String purpose,
    @NotBlank @Size(max = 20) String textVersion,
    @NotNull @PastOrPresent Instant givenAt) {}
