package org.gonghui.member.goods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came of a donation.
///
/// @param note number of the delivery note
/// @param etag its version
@Schema(name = "Delivery")
record DeliveryView(
    UUID id, String note, int quantity, LocalDate receivedOn, Instant enteredAt, String etag) {}
