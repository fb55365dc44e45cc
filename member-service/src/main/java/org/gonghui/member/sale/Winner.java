package org.gonghui.member.sale;

import java.util.UUID;

/// Somebody who is to be given a ticket of an item, out of a share: chosen by a draw, or by their place in a line.
///
/// @param share 0, or the priority share's number
public record Winner(UUID memberId, int share) {}
