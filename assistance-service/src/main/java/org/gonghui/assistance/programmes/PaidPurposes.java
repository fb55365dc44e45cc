package org.gonghui.assistance.programmes;

/// What is paid without a case, because another service asks for it.
public interface PaidPurposes {

  /// @param code of the purpose, which is also the programme of its budget
  boolean pays(String code);
}
