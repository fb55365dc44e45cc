package org.gonghui.kit.event;

/// A CDI event, fired in the transaction that asks for a read model to be rebuilt: who keeps it marks its rows as older
/// than anything (version -1), so that all of it is written again and goes on being read meanwhile.
///
/// @param channel of the projection
public record RebuildAsked(String channel) {}
