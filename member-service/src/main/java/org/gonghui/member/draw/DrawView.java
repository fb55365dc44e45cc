package org.gonghui.member.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.beacon.BeaconRound;
import org.jspecify.annotations.Nullable;

/// A draw as everybody sees it (docs/draw-verification.md).
///
/// @param state OPEN, COUNTING, CLOSED, RANKING, SEATING, DRAWN or CALLED_OFF; open to new values
/// @param rules a text, JSON, of which every byte counts; published with the event
/// @param rulesHash SHA-256 of its UTF-8, in hexadecimal digits
/// @param round of the beacon that decides
/// @param rounds that have decided or were passed over, in their order
/// @param leaves how many entries take part, once it is closed
/// @param root of the Merkle tree over the leaves, in hexadecimal digits
/// @param closedAt when leaves and root were published
/// @param beacon what decided it
/// @param drawnAt when it was published who won
@Schema(name = "Draw")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DrawView(
    UUID itemId,
    UUID eventId,
    DrawState state,
    String rules,
    String rulesHash,
    long round,
    List<Rounds.Tried> rounds,
    @Nullable Integer leaves,
    @Nullable String root,
    @Nullable Instant closedAt,
    @Nullable Spoken beacon,
    @Nullable Instant drawnAt,
    String etag) {

  /// What the beacon said.
  ///
  /// @param randomness 32 bytes, the SHA-256 of the signature, in hexadecimal digits
  /// @param signature in hexadecimal digits
  @Schema(name = "SpokenRound")
  record Spoken(long round, String randomness, String signature) {
    static Spoken of(BeaconRound round) {
      return new Spoken(
          round.number(), HexFormat.of().formatHex(round.randomness()), round.signature());
    }
  }
}
