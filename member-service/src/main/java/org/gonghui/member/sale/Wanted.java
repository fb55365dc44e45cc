package org.gonghui.member.sale;

import java.util.UUID;

/// A ticket to be.
///
/// @param slot which of the member's tickets of the event it is, from 1
/// @param share that it comes from
public record Wanted(UUID memberId, int slot, int share) {}
