package org.gonghui.member.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card that its holder has or had.
///
/// @param endedOn the day on which it was replaced or closed
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnCard(
    UUID id, String cardNumber, CardState state, LocalDate issuedOn, @Nullable LocalDate endedOn) {}
