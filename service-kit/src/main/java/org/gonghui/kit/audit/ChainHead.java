package org.gonghui.kit.audit;

/// The end of the audit's chain.
///
/// @param position of the last chained entry; 0 when there is none
/// @param link of that position
@SuppressWarnings("ArrayRecordComponent") // a link, which nobody writes into
public record ChainHead(long position, byte[] link) {}
