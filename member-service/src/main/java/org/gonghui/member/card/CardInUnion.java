package org.gonghui.member.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card as officers see it.
///
/// @param cardNumber masked
/// @param frozenFor only while it is FROZEN
/// @param replaces the card in whose place it came
/// @param endedOn the day on which it was replaced or closed
@JsonInclude(JsonInclude.Include.NON_NULL)
record CardInUnion(
    UUID id,
    UUID memberId,
    String cardNumber,
    CardState state,
    @Nullable FreezingReason frozenFor,
    @Nullable UUID replaces,
    LocalDate issuedOn,
    @Nullable LocalDate endedOn,
    String etag) {}
