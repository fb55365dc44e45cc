package org.gonghui.assistance.restore;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether payments wait for what the bank was given, and has answered, since the database was set back.
///
/// @param unknownTransfers told of by the bank, known to nobody here and not explained, of all funds
/// @param unreadMessages of banks and of finance, received and not processed yet
@Schema(name = "BankAnswers")
record BankAnswersView(boolean awaited, long unknownTransfers, long unreadMessages) {}
