package org.gonghui.member.goods;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A donation as officers see it.
///
/// @param agreementId absent where it was given without one
/// @param quantity that was promised
/// @param balance where the pieces are that came
/// @param etag its version
@Schema(name = "GoodsDonation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DonationView(
    UUID id,
    UUID organizationId,
    @Nullable UUID agreementId,
    String donor,
    String kind,
    String unit,
    int quantity,
    Balance balance,
    Instant enteredAt,
    String etag) {}
