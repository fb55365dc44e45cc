package org.gonghui.promises;

/// Rows that break one promise and no other.
///
/// @param service in whose tables
/// @param promise that is broken
/// @param rows statements that write them, past every guard
record Breach(String service, Promise promise, String rows) {
  /// Somebody or something of whom nothing else is known.
  static final String SOME = "'00000000-0000-7000-8000-000000000001'";

  static Breach ofMoney(Promise promise, String... rows) {
    return new Breach("assistance", promise, String.join(";\n", rows));
  }

  static String payment(String id, String state, int amount) {
    return """
    insert into payment (id, source, reference, member_id, programme, fund_id, budget_id, amount, state, held,
      decided_by, sequence, created_at, version)
    values ('%s', 'REQUEST', %2$s, %2$s, 'P', %2$s, %2$s, %4$d, '%3$s', false, '{}', 1, now(), 1)
    """
        .formatted(id, SOME, state, amount);
  }

  static String debit(String payment) {
    return """
    insert into payment_attempt (id, payment_id, batch_id, number, account_id, state, refused, debited, returned)
    values (gen_random_uuid(), '%s', %2$s, 1, %2$s, 'SETTLED', false, true, false)
    """
        .formatted(payment, SOME);
  }

  static String budget(int reserved) {
    return """
    insert into fund_budget (id, fund_id, organization_id, programme, year, amount, reserved)
    values (%1$s, %1$s, %1$s, 'P', 2018, 100, %2$d)
    """
        .formatted(SOME, reserved);
  }

  static String entry(String account, String budget, int amount) {
    return "insert into ledger_entry (transaction_id, account, budget_id, amount) values (%s, '%s', %s, %d)"
        .formatted(SOME, account, budget, amount);
  }

  static String reliefCase(String programme, String state, String amount) {
    return """
    insert into relief_case (id, number, programme, policy_version, member_id, state, amount, dossier,
      entered_by, reviewed_by, approved_by, barred, opened_at, touched, version)
    values (gen_random_uuid(), 1, '%s', '1', %s, '%s', %s, '', '{}', '{}', '{}', '{}', now(), 0, 1)
    """
        .formatted(programme, SOME, state, amount);
  }

  @Override
  public String toString() {
    return promise.words();
  }
}
