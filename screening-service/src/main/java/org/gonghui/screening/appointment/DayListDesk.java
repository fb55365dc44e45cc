package org.gonghui.screening.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterMember;
import org.jspecify.annotations.Nullable;

/// Whom a hospital expects. Names are opened for its own appointments alone, and each member can see that it was read.
@ApplicationScoped
class DayListDesk {
  private final DayLists lists;
  private final Roster roster;
  private final Caller caller;
  private final Audit audit;

  DayListDesk(DayLists lists, Roster roster, Caller caller, Audit audit) {
    this.lists = lists;
    this.roster = roster;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  Slice<DayListEntry, Expected.Key> read(DayLists.Filter filter, Keyset<Expected.Key> keyset) {
    var shown =
        caller
            .partner()
            .map(hospital -> lists.page(hospital, filter, keyset))
            .orElseGet(keyset::none);
    var members = shown.items().stream().map(Expected::memberId).collect(Collectors.toSet());
    var known = roster.members(members);
    audit.recordAll("PERSONAL_DATA_READ", members, "DAY_LIST");
    return shown.map(expected -> entry(expected, known.get(expected.memberId())));
  }

  private DayListEntry entry(Expected expected, @Nullable RosterMember member) {
    return member == null
        ? DayListEntry.ofUnknown(expected)
        : DayListEntry.of(expected, member, roster.name(member));
  }
}
