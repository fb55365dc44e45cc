package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.card.CardDesk;
import org.gonghui.member.importing.RowPolicy.Employer;
import org.gonghui.member.importing.RowPolicy.Judged;
import org.gonghui.member.importing.SortedRows.Good;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.Admitted;
import org.gonghui.member.membership.Entrant;
import org.gonghui.member.membership.ImportGround;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.organization.OrganizationDesk;

/// Lists of members from employers (M5, M6).
@ApplicationScoped
class MemberLists implements TakingIn<Entrant> {
  private final NamedRows named;
  private final OrganizationDesk organizations;
  private final MembershipDesk memberships;
  private final LoginDesk logins;
  private final CardDesk cards;
  private final InboxDesk inbox;
  private final ImportConfig config;
  private final BusinessDay day;

  MemberLists(
      NamedRows named,
      OrganizationDesk organizations,
      MembershipDesk memberships,
      LoginDesk logins,
      CardDesk cards,
      InboxDesk inbox,
      ImportConfig config,
      BusinessDay day) {
    this.named = named;
    this.organizations = organizations;
    this.memberships = memberships;
    this.logins = logins;
    this.cards = cards;
    this.inbox = inbox;
    this.config = config;
    this.day = day;
  }

  @Override
  public ListKind kind() {
    return ListKind.MEMBERS;
  }

  @Override
  public List<Field> columns() {
    return List.of(Field.values());
  }

  @Override
  public int batch() {
    return config.batch();
  }

  /// People are sealed here: the transaction that writes them has only to write.
  @Override
  public RowReader<Entrant> reader(ListFacts list, Header header) {
    var policy =
        new RowPolicy(
            organizations.employmentForms(), employersBelow(list.organization()), day.today());
    return (row, into) -> {
      switch (policy.judge(header, row)) {
        case Judged.Good(var declared) -> into.good(row, memberships.sealed(declared));
        case Judged.Bad(var line, var column, var code) -> into.bad(line, column, code);
      }
    };
  }

  @Override
  public void take(ListFacts list, SortedRows<Entrant> rows) {
    if (list.dryRun()) {
      named.rejectRepeated(list, rows, MemberLists::number, Field.ID_NUMBER);
      var members = memberships.members(rows.good().stream().map(Good::says).toList());
      rows.reject(members, Field.ID_NUMBER, RowCode.ALREADY_MEMBER);
      return;
    }
    var admission =
        memberships.admitAll(
            rows.good().stream().map(Good::says).toList(),
            new ImportGround(list.id(), list.event()));
    rows.reject(admission.repeated(), Field.ID_NUMBER, RowCode.DUPLICATE_IN_FILE);
    // whom the list has made a member tells the same by that
    var again =
        named.repeated(
            list,
            rows.good().stream().filter(row -> admission.members().contains(row.line())).toList(),
            MemberLists::number);
    rows.reject(again, Field.ID_NUMBER, RowCode.DUPLICATE_IN_FILE);
    var members = new HashSet<>(admission.members());
    members.removeAll(again);
    rows.reject(members, Field.ID_NUMBER, RowCode.ALREADY_MEMBER);
    welcome(admission.admitted());
  }

  private void welcome(List<Admitted> admitted) {
    // their rows are locked by now: who binds a login at the same time has done so, or finds a
    // member
    logins.announceAll(admitted.stream().filter(Admitted::known).map(Admitted::memberId).toList());
    var members = admitted.stream().map(Admitted::memberId).toList();
    cards.issueAll(members);
    inbox.tellAll(
        members.stream()
            .map(id -> new Message(id, Template.WELCOME_BY_LIST, Map.of(), "/v1/me/membership"))
            .toList());
  }

  private static String number(Entrant entrant) {
    return entrant.declared().identity().idNumber().value();
  }

  private RowPolicy.Employers employersBelow(UUID top) {
    var known = new HashMap<String, Employer>();
    Function<String, Employer> look = code -> employer(code, top);
    return code -> known.computeIfAbsent(code, look);
  }

  private Employer employer(String code, UUID top) {
    var union = organizations.unionOfEmployer(code);
    if (union.isEmpty()) {
      return new Employer.Unknown();
    }
    return organizations.isBelow(union.get(), top)
        ? new Employer.InScope(union.get())
        : new Employer.OutOfScope();
  }
}
