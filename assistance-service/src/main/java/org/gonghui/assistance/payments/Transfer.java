package org.gonghui.assistance.payments;

import java.util.UUID;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.money.Money;

/// One credit transfer of the file to the bank.
///
/// @param endToEndId 32 hex digits
/// @param reference of what is paid: the case, or another service's request
/// @param creditor the payee's account of the pinned version
record Transfer(String endToEndId, UUID reference, Money sum, AccountDetails creditor) {}
