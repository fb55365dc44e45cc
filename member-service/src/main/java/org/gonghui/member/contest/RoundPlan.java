package org.gonghui.member.contest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A round as it is planned.
///
/// @param promotes how many go on to the next round; a tie at the last of these ranks goes on as a whole. Absent in the last round
/// @param prizes the highest first
@Schema(name = "ContestRoundPlan")
public record RoundPlan(
    @NotBlank @Size(max = 100) String name,
    @Nullable @Min(1) @Max(1_000) Integer promotes,
    @Nullable @Size(max = 20) List<@NotNull @Valid Prize> prizes) {

  /// What a rank gets; empty where it gets none.
  public Optional<String> prize(int rank) {
    return prizes == null
        ? Optional.empty()
        : prizes.stream().filter(prize -> rank <= prize.toRank()).findFirst().map(Prize::name);
  }

  /// The last rank that goes on; 0 in the last round.
  public int lastToGoOn() {
    return promotes == null ? 0 : promotes;
  }
}
