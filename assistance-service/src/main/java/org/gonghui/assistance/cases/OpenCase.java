package org.gonghui.assistance.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.gonghui.assistance.programmes.IllnessFacts;
import org.jspecify.annotations.Nullable;

/// Applies for a programme.
///
/// @param programme `ILLNESS_RELIEF`; open
/// @param facts what the application rests on, by programme
record OpenCase(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String programme,
    @Nullable @Valid IllnessFacts facts) {}
