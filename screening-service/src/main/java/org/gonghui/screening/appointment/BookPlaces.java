package org.gonghui.screening.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An employer's women, booked together.
@Schema(name = "BookScreeningPlaces")
record BookPlaces(@NotEmpty @Size(max = 1_000) List<@NotNull @Valid BookPlace> items) {}
