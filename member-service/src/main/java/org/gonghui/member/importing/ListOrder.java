package org.gonghui.member.importing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be done with a list.
///
/// @param organization every employer in it must be this or below it
/// @param event where people joined on the spot (M5)
/// @param consentDate when the employer has declared the consent of everybody on it
record ListOrder(
    UUID organization, boolean dryRun, @Nullable String event, LocalDate consentDate) {}
