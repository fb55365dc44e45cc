package org.gonghui.member.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.member.Days;
import org.gonghui.member.contract.Reader;
import org.gonghui.member.organization.OrganizationDesk;

/// Use cases of who looks at what was redeemed all together (M8, M10).
@ApplicationScoped
class UsageDesk {
  private final UsageRows usage;
  private final SettlementRows settlements;
  private final OrganizationDesk organizations;
  private final Caller caller;

  UsageDesk(
      UsageRows usage, SettlementRows settlements, OrganizationDesk organizations, Caller caller) {
    this.usage = usage;
    this.settlements = settlements;
    this.organizations = organizations;
    this.caller = caller;
  }

  @Transactional
  Slice<UsageLine, String> usage(UsageFilter filter, Keyset<String> keyset) {
    new Days(filter.from(), filter.to()).requireOrder("to");
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return usage.list(filter, caller.organizations(), keyset);
  }

  /// @return up to so many of the next lines of a month
  @Transactional
  List<SettlementLine> settlement(
      YearMonth month, Reader reader, SettlementRows.After after, int most) {
    return settlements.page(month, reader, after, most);
  }
}
