package org.gonghui.assistance.account;

/// A bank account as answers show it.
///
/// @param holder the first character of the name
/// @param accountNumber the last four digits
public record MaskedAccount(String holder, String accountNumber, String bankCode) {}
