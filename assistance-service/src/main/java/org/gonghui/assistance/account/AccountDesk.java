package org.gonghui.assistance.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.MemberLock;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.roster.Notices;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterMember;

/// Use cases of the payee account: one per member, its holder is the verified name.
@ApplicationScoped
public class AccountDesk {
  private final PayeeAccounts accounts;
  private final MemberLock members;
  private final Roster roster;
  private final Vault vault;
  private final Event<PayeeAccountChanged> changes;
  private final Notices notices;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  AccountDesk(
      PayeeAccounts accounts,
      MemberLock members,
      Roster roster,
      Vault vault,
      Event<PayeeAccountChanged> changes,
      Notices notices,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.members = members;
    this.roster = roster;
    this.vault = vault;
    this.changes = changes;
    this.notices = notices;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// What a change of the account came to.
  ///
  /// @param first no account stood before
  record Given(PayeeAccount account, boolean first) {}

  /// Gives the member's first account or another one. The same account again changes nothing.
  ///
  /// @param precondition is asked with the current version where an account stands already
  /// @throws Refusal `HOLDER_IS_NOT_YOU` (422)
  @Transactional
  Given give(RosterMember member, AccountDetails details, LongConsumer precondition) {
    members.holdOwn(member.id());
    var before = accounts.current(member.id());
    before.ifPresent(account -> precondition.accept(account.number()));
    if (!sameName(roster.name(member).name(), details.holder())) {
      throw new Refusal(AssistanceProblem.HOLDER_IS_NOT_YOU);
    }
    if (before.isPresent() && before.get().open(vault).equals(details)) {
      return new Given(before.get(), false);
    }
    var number = before.map(PayeeAccount::number).orElse(0) + 1;
    var account =
        new PayeeAccount(ids.next(), member.id(), number, details, clock.instant(), vault);
    accounts.persistAndFlush(account);
    audit.record("PAYEE_ACCOUNT_GIVEN", member.id());
    if (before.isPresent()) {
      notices.tell(member.id(), "PAYEE_ACCOUNT_CHANGED", Map.of(), "/v1/me/payee-account");
    }
    changes.fire(new PayeeAccountChanged(member.id(), account.id(), before.isEmpty()));
    return new Given(account, before.isEmpty());
  }

  Optional<PayeeAccount> current(UUID memberId) {
    return accounts.current(memberId);
  }

  /// The version that a payment of this member would be pinned to now; it stands while the member is held.
  public Optional<UUID> currentVersion(UUID memberId) {
    return accounts.current(memberId).map(PayeeAccount::id);
  }

  /// The accounts of these versions in plain, for the file to the bank.
  public Map<UUID, AccountDetails> details(Set<UUID> versions) {
    return accounts.versions(versions).stream()
        .collect(Collectors.toMap(PayeeAccount::id, account -> account.open(vault)));
  }

  private static boolean sameName(String verified, String holder) {
    return normalised(verified).equals(normalised(holder));
  }

  private static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}
