package org.gonghui.member.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list as its rows are judged by.
///
/// @param organization what stands in the list belongs to it or to one below it
/// @param dryRun nothing is to be written
/// @param event where people joined on the spot (M5)
/// @param item whose tickets are given
/// @param enteredBy issuer and subject of who sent it
public record ListFacts(
    UUID id,
    UUID organization,
    boolean dryRun,
    @Nullable String event,
    @Nullable UUID item,
    String enteredBy) {}
