package org.gonghui.assistance.restore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.Roster;
import org.hibernate.Session;

/// Whether this database was set back and does not know yet what the bank was given since: then nobody is paid.
@ApplicationScoped
public class AfterRestore {
  private final Session session;
  private final TransferExplanations explanations;
  private final Roster roster;

  AfterRestore(Session session, TransferExplanations explanations, Roster roster) {
    this.session = session;
    this.explanations = explanations;
    this.roster = roster;
  }

  public boolean isBankAwaited() {
    return session
        .createNativeQuery("select payments_wait_for_the_bank()", Boolean.class)
        .getSingleResult();
  }

  /// @throws Refusal `BANK_ANSWERS_AWAITED` (409)
  public void requireBankKnown() {
    if (isBankAwaited()) {
      throw new Refusal(AssistanceProblem.BANK_ANSWERS_AWAITED);
    }
  }

  /// Whether the bank paid this member, or who was merged into them, for something that is not known here any more. Call
  /// with the member held.
  public boolean isPaidForTheForgotten(UUID member) {
    var paid = explanations.membersHeld();
    return !paid.isEmpty()
        && (paid.contains(member) || roster.survivors(paid).containsValue(member));
  }

  /// What transfers paid that name something forgotten, as two people of finance said: payments by the bank's names.
  public Map<UUID, UUID> paymentsByTransfer() {
    return explanations.paymentsByTransfer();
  }

  /// Whether a transfer that is not known here is said to have paid it, and that is not settled.
  public boolean isNamed(UUID payment) {
    return explanations.isNamed(payment);
  }

  /// Keeps what was explained from being withdrawn until the transaction ends.
  public void keepExplanations() {
    session
        .createNativeQuery(
            "select incarnation from restoration order by incarnation for share", Long.class)
        .getResultList();
  }

  /// Lets one transaction at a time decide whether payments go on, or take back what that rests on.
  void lock() {
    session
        .createNativeQuery(
            "select incarnation from restoration order by incarnation for update", Long.class)
        .getResultList();
  }

  /// Call with the lock.
  void letPaymentsGoOn() {
    session
        .createNativeMutationQuery(
            """
            insert into bank_answers_read (incarnation, read_at)
            select incarnation, now() from restoration on conflict do nothing
            """)
        .executeUpdate();
  }

  /// Since the restores that were settled last. Call with the lock.
  ///
  /// @return whether there were any
  boolean letPaymentsWaitAgain() {
    return session
            .createNativeMutationQuery(
                "delete from bank_answers_read where read_at = (select max(read_at) from bank_answers_read)")
            .executeUpdate()
        > 0;
  }
}
