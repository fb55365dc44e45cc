package org.gonghui.assistance.payments;

import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.money.Money;

/// One credit transfer of the file to the bank.
///
/// @param endToEndId 32 hex digits
/// @param creditor the payee's account of the pinned version
record Transfer(String endToEndId, Money sum, AccountDetails creditor) {}
