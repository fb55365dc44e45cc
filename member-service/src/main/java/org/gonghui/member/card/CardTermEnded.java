package org.gonghui.member.card;

import java.util.UUID;

/// A card has ceased to be ACTIVE; heard inside the transaction of the step that ended its term.
public record CardTermEnded(UUID cardId) {}
