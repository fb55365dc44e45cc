package org.gonghui.stack.faults;

/// What a caller can be told that it is there now.
enum Thing {
  PERSON("member", "person"),
  APPLICATION("member", "membership_application"),
  CASE("assistance", "relief_case"),
  BATCH("assistance", "payment_batch"),
  BANK_MESSAGE("assistance", "bank_message"),
  APPOINTMENT("screening", "appointment"),
  RESULT("screening", "screening_result"),
  CERTIFICATE("training", "skill_certificate"),
  SUBSIDY("training", "skill_subsidy");

  private final String service;
  private final String table;

  Thing(String service, String table) {
    this.service = service;
    this.table = table;
  }

  String service() {
    return service;
  }

  /// A query that takes ids and answers those that are not there.
  String missing() {
    return """
    select id from unnest(?::uuid[]) as told(id) where not exists (select from %s kept where kept.id = told.id)
    """
        .formatted(table);
  }

  String word() {
    return table.replace('_', ' ');
  }
}
