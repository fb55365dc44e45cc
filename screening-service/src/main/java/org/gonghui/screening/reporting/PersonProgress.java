package org.gonghui.screening.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far one person is in a campaign.
///
/// @param hospital where an appointment stands, if one does
/// @param due whether she is due today
/// @param invitedOn when she was invited, if she was
/// @param sessionDate of the appointment that stands
/// @param recalled whether she is to be examined again
/// @param confirmedOn when a second doctor confirmed, if one did
record PersonProgress(
    @Nullable UUID hospital,
    UUID organization,
    boolean due,
    @Nullable LocalDate invitedOn,
    @Nullable LocalDate sessionDate,
    boolean attended,
    boolean recalled,
    @Nullable LocalDate confirmedOn) {}
