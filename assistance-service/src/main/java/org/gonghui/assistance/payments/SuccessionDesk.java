package org.gonghui.assistance.payments;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.assistance.MemberLock;
import org.gonghui.assistance.account.AccountDesk;
import org.gonghui.assistance.funds.PayingFunds;
import org.gonghui.kit.audit.Audit;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterChanged;

/// Follows what other services tell of members, in the transaction that learns of it: payments go to the survivor of a
/// merge, and what is open waits for finance where a login was replaced. One that is pinned to an account stays so; one
/// that waited for an account goes to the survivor's.
@ApplicationScoped
class SuccessionDesk {
  private final Payments payments;
  private final PayingFunds funds;
  private final MemberLock members;
  private final AccountDesk accounts;
  private final LoginChanges logins;
  private final Holds holds;
  private final PaymentNews news;
  private final Roster roster;
  private final Audit audit;

  SuccessionDesk(
      Payments payments,
      PayingFunds funds,
      MemberLock members,
      AccountDesk accounts,
      LoginChanges logins,
      Holds holds,
      PaymentNews news,
      Roster roster,
      Audit audit) {
    this.payments = payments;
    this.funds = funds;
    this.members = members;
    this.accounts = accounts;
    this.logins = logins;
    this.holds = holds;
    this.news = news;
    this.roster = roster;
    this.audit = audit;
  }

  /// Holds the members who were merged or whose login was replaced, before anything else is locked.
  void follow(@Observes @Priority(MemberLock.PAYMENTS) RosterChanged changed) {
    var merged = roster.survivors(changed.memberIds());
    var concerned = new HashSet<>(changed.memberIds());
    concerned.addAll(merged.values());
    var replaced = logins.recentOf(concerned);
    var held = new HashSet<>(merged.keySet());
    held.addAll(replaced.keySet());
    var survivors = members.hold(held);
    var mine = payments.allOf(survivors.keySet());
    // all funds before any case that follows its payment
    funds.lockAll(
        Stream.concat(mine.stream(), payments.notLeftOf(replaced.keySet()).stream())
            .flatMap(payment -> payment.fundId().stream()));
    mine.forEach(payment -> handOver(payment, survivors));
    payments.flush();
    payments
        .notLeftOf(replaced.keySet())
        .forEach(open ->
            Optional.ofNullable(replaced.get(open.memberId()))
                .ifPresent(at -> holds.holdForLogin(open, at)));
  }

  private void handOver(Payment found, Map<UUID, UUID> survivors) {
    var payment = payments.locked(found);
    payment.belongTo(survivors.getOrDefault(payment.memberId(), payment.memberId()));
    audit.record("PAYMENT_HANDED_OVER", payment.id());
    if (payment.state() == PaymentState.WAITING_FOR_ACCOUNT) {
      accounts.currentVersion(payment.memberId()).ifPresent(account -> pin(payment, account));
    }
  }

  private void pin(Payment payment, UUID account) {
    payment.accountGiven(account);
    news.announce(payment);
  }
}
