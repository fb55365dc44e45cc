package org.gonghui.member.ranking;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A round that was closed.
///
/// @param ranked works that stand in it
/// @param goOn those that are in the next one, the first rank first
/// @param tied of those the ones that share the last rank, where by them more go on than were planned
@Schema(name = "ClosedContestRound")
record RoundView(int round, RoundState state, int ranked, List<UUID> goOn, List<UUID> tied) {}
