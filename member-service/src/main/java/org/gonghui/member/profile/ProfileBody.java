package org.gonghui.member.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.organization.DivisionCode;
import org.jspecify.annotations.Nullable;

/// What a member changes alone.
///
/// @param contactDivision where the member lives, GB/T 2260; null where it was not said
/// @param employmentForm an open code list
@Schema(name = "Profile")
record ProfileBody(
    @NotNull PreferredLanguage preferredLanguage,
    @Nullable @Pattern(regexp = DivisionCode.FORM) String contactDivision,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String employmentForm) {}
