package org.gonghui.assistance.restore;

import java.util.UUID;

/// Finance said that the bank paid this member for something that is not known here any more, observed within the
/// transaction.
public record TransferExplained(UUID memberId) {}
