package org.gonghui.member.goods;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came.
///
/// @param note number of the delivery note
/// @param quantity pieces, a part of the donation or all of it
/// @param receivedOn today or before
@Schema(name = "NewDelivery")
record DeliveryBody(
    @NotBlank @Size(max = 50) String note,
    @NotNull @Min(1) @Max(10_000_000) Integer quantity,
    @NotNull @PastOrPresent LocalDate receivedOn) {}
