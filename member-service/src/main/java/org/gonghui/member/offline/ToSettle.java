package org.gonghui.member.offline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// What a merchant has given a card holder where there was no network.
///
/// @param code as it was shown
/// @param offerId of an offer of the merchant
/// @param amount yuan that it would have cost without a card; who leaves it out is told REQUIRED of this item
/// @param redeemedAt when the code was shown
@Schema(name = "CardCodeToSettle")
record ToSettle(
    @NotBlank @Size(max = 1024) String code,
    @NotNull UUID offerId,
    @Nullable Money amount,
    @NotNull Instant redeemedAt) {

  Optional<Money> price() {
    return Optional.ofNullable(amount);
  }

  /// In microseconds, as it is kept.
  Instant moment() {
    return redeemedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
