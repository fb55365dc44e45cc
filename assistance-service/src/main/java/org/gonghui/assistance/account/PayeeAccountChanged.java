package org.gonghui.assistance.account;

import java.util.UUID;

/// A member gave an account, observed within the transaction.
///
/// @param accountId the new version
/// @param first the first account ever: no change, holds nothing
public record PayeeAccountChanged(UUID memberId, UUID accountId, boolean first) {}
