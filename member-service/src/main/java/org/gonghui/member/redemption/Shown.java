package org.gonghui.member.redemption;

import java.util.UUID;

/// A code that a card holder has shown, whichever kind it is of: each is redeemed once.
///
/// @param memberId the holder
public record Shown(UUID codeId, UUID cardId, UUID memberId) {}
