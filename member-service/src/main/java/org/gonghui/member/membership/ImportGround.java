package org.gonghui.member.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a membership from a list rests on: the import keeps the employer's declaration of consent.
///
/// @param event where people joined on the spot (M5)
public record ImportGround(UUID importId, @Nullable String event) {}
