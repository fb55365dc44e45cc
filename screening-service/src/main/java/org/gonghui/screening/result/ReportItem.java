package org.gonghui.screening.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One answer as it comes in; what is wrong with it is told in its own item, so every field is a text here.
///
/// @param outcome where she attended: NORMAL, RECALL, SUSPECTED or OTHER_FINDING
/// @param findingCode the hospital's code of what was found (ICD-10 or its own), up to 32 characters
/// @param doctorId the claim `person` of the doctor who recorded it
/// @param recordedAt from 00:00 Asia/Shanghai of the session's date on, not in the future
@Schema(
    name = "ScreeningResultReport",
    requiredProperties = {"appointmentNumber", "attended", "doctorId", "recordedAt"})
record ReportItem(
    @Nullable @Schema(maxLength = ReportReading.LONGEST_NUMBER) String appointmentNumber,
    @Nullable Boolean attended,
    @Nullable @Schema(enumeration = {"NORMAL", "RECALL", "SUSPECTED", "OTHER_FINDING"})
        String outcome,
    @Nullable @Schema(pattern = ReportReading.FINDING) String findingCode,
    @Nullable @Schema(format = "uuid") String doctorId,
    @Nullable @Schema(format = "date-time") String recordedAt) {}
