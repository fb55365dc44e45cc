package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.member.organization.OrganizationDesk;
import org.jspecify.annotations.Nullable;

/// What officers see of members: lists and searches in their scope, masked and recorded.
@ApplicationScoped
class MemberDirectoryDesk {
  private final Memberships memberships;
  private final People people;
  private final IdentitySeal seal;
  private final OrganizationDesk organizations;
  private final Cursors cursors;
  private final Audit audit;
  private final Caller caller;

  MemberDirectoryDesk(
      Memberships memberships,
      People people,
      IdentitySeal seal,
      OrganizationDesk organizations,
      Cursors cursors,
      Audit audit,
      Caller caller) {
    this.memberships = memberships;
    this.people = people;
    this.seal = seal;
    this.organizations = organizations;
    this.cursors = cursors;
    this.audit = audit;
    this.caller = caller;
  }

  @Transactional
  Page<MemberView> list(MemberFilter filter, int limit, @Nullable String cursor) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    var after = cursors.read(cursor, UUID.class, filter.parts()).orElse(null);
    var page =
        Page.of(
                memberships.list(filter, caller.organizations(), after, limit + 1),
                limit,
                last -> cursors.write(last.id(), filter.parts()))
            .map(this::view);
    audit.recordAll(
        "MEMBER_LISTED", page.items().stream().map(MemberView::memberId).toList(), "MEMBER_LIST");
    return page;
  }

  /// Finds the member with this number, in the caller's scope; nobody where there is none, or elsewhere.
  @Transactional
  List<MemberView> search(IdNumber number) {
    var found =
        people.byNumber(seal.index(number)).stream()
            .flatMap(person ->
                memberships
                    .list(
                        new MemberFilter(null, null, null, person.id()),
                        caller.organizations(),
                        null,
                        1)
                    .stream())
            .map(this::view)
            .toList();
    audit.recordAll(
        "MEMBER_SEARCHED", found.stream().map(MemberView::memberId).toList(), "MEMBER_SEARCH");
    return found;
  }

  private MemberView view(Membership membership) {
    var facts = membership.facts();
    var person = people.known(facts.memberId()).orElseThrow();
    return new MemberView(
        facts.memberId(),
        facts.memberNumber(),
        Masks.name(seal.name(person.id(), person.name())),
        Masks.number(seal.idNumber(person.id(), person.idNumber())),
        Masks.phone(seal.phone(person.id(), person.phone())),
        facts.organizationId(),
        facts.employmentForm(),
        facts.state(),
        facts.joinedOn());
  }
}
