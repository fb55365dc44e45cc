package org.gonghui.screening.result;

import java.util.UUID;

/// A result under lock, opened for a second opinion.
///
/// @param campaignId the campaign that she was invited to
public record JudgedResult(UUID id, UUID memberId, UUID campaignId, Findings findings) {}
