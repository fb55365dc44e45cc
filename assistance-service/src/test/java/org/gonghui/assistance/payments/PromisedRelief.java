package org.gonghui.assistance.payments;

import java.util.UUID;
import org.gonghui.assistance.Books;
import org.gonghui.assistance.CasePayment;
import org.gonghui.assistance.Resident;
import org.gonghui.assistance.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A fund of 40,000 yuan and a woman with an account who is promised 12,000 of them; whatever comes of it, the books balance.
abstract class PromisedRelief {
  static final long SUM = 12_000;

  Town town;
  UUID fund;
  String account;
  Resident woman;
  UUID caseId;
  CasePayment payment;

  @BeforeEach
  void aWomanIsPromised12000() {
    town = Town.built();
    fund = town.fund("F", "ILLNESS_RELIEF", 40_000);
    account = town.account("F");
    woman = town.joined("张三丰").withAccount("6222020000001");
    caseId = woman.isApproved();
    payment = new CasePayment(town, caseId);
  }

  @AfterEach
  void theBooksBalance() {
    Books.balance();
  }
}
