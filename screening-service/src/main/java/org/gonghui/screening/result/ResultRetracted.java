package org.gonghui.screening.result;

import java.util.UUID;

/// Fired in the transaction in which a hospital takes an answer back.
public record ResultRetracted(UUID resultId, Findings findings) {}
