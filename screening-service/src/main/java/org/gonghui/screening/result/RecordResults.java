package org.gonghui.screening.result;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A hospital's answers.
@Schema(name = "RecordScreeningResults")
record RecordResults(@NotEmpty @Size(max = 1_000) List<@NotNull ReportItem> items) {}
