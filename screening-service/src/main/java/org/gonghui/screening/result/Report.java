package org.gonghui.screening.result;

import java.time.Instant;
import java.util.UUID;
import org.gonghui.screening.campaign.Attendance;
import org.jspecify.annotations.Nullable;

/// What a hospital answers for one appointment; equal reports are the same answer.
///
/// @param outcome absent when she did not come
/// @param doctorId the person who recorded it
record Report(
    String appointmentNumber,
    Attendance attendance,
    @Nullable Outcome outcome,
    @Nullable String findingCode,
    UUID doctorId,
    Instant recordedAt) {}
