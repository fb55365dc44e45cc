package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.RateLimit;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.access.FileReadings;
import org.gonghui.member.access.ReadingPurpose;
import org.gonghui.member.organization.OrganizationDesk;
import org.jspecify.annotations.Nullable;

/// What officers see of members: lists and searches in their scope, masked and recorded.
@ApplicationScoped
public class MemberDirectoryDesk {
  private final Memberships memberships;
  private final People people;
  private final IdentitySeal seal;
  private final OrganizationDesk organizations;
  private final MemberSearches searches;
  private final SearchConfig config;
  private final FileReadings readings;
  private final Audit audit;
  private final Caller caller;
  private final Ids ids;
  private final Clock clock;

  MemberDirectoryDesk(
      Memberships memberships,
      People people,
      IdentitySeal seal,
      OrganizationDesk organizations,
      MemberSearches searches,
      SearchConfig config,
      FileReadings readings,
      Audit audit,
      Caller caller,
      Ids ids,
      Clock clock) {
    this.memberships = memberships;
    this.people = people;
    this.seal = seal;
    this.organizations = organizations;
    this.searches = searches;
    this.config = config;
    this.readings = readings;
    this.audit = audit;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Slice<MemberView, UUID> list(MemberFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    var shown = memberships.list(filter, caller.organizations(), keyset).all(this::views);
    record("MEMBER_LISTED", ids(shown.items()), ReadingPurpose.MEMBER_LIST);
    return shown;
  }

  /// Members below these unions as lists show them, for a file that is written portion by portion; who orders it has them recorded.
  ///
  /// @param last the membership that the portion before ended with
  /// @return fewer than asked for where no more follow
  @Transactional
  public List<ListedMember> portion(
      Collection<UUID> tops,
      @Nullable UUID organization,
      @Nullable String form,
      @Nullable MembershipState state,
      UUID last,
      int most) {
    var rows =
        memberships.after(new MemberFilter(organization, form, state, null), tops, last, most);
    var views = views(rows).iterator();
    return rows.stream().map(row -> new ListedMember(row.id(), views.next())).toList();
  }

  /// Who a member in the caller's scope is, masked; the reading is recorded.
  ///
  /// @throws Refusal 404 out of scope
  @Transactional
  public MaskedIdentity read(UUID member, ReadingPurpose purpose) {
    if (!memberships.isInScope(member, caller.organizations())) {
      throw Refusal.notFound();
    }
    record("MEMBER_READ", List.of(member), purpose);
    return masked(people.known(member).orElseThrow(Refusal::notFound));
  }

  /// The same of people whom the caller may see for another reason than their union.
  @Transactional
  public Map<UUID, MaskedIdentity> readAll(Set<UUID> members, ReadingPurpose purpose) {
    record("MEMBER_READ", members, purpose);
    return people.known(members).values().stream()
        .collect(Collectors.toMap(Person::id, this::masked));
  }

  /// Finds the member with this number, in the caller's scope; nobody where there is none, or elsewhere. The search is
  /// recorded under an id of its own, so that one that finds nobody leaves a trace too.
  ///
  /// @throws Refusal 429 when the login has searched too often
  @Transactional
  List<MemberView> search(IdNumber number) {
    countSearch();
    audit.record("MEMBER_SEARCH_MADE", ids.next(), "MEMBER_SEARCH");
    var found =
        people.byNumber(seal.index(number)).stream()
            .flatMap(person ->
                memberships.inScope(person.id(), caller.organizations()).stream()
                    .map(membership -> view(membership.facts(), person)))
            .toList();
    record("MEMBER_SEARCHED", ids(found), ReadingPurpose.MEMBER_SEARCH);
    return found;
  }

  private void record(String action, Collection<UUID> members, ReadingPurpose purpose) {
    audit.recordAll(action, members, purpose.name());
    readings.record(members, purpose);
  }

  private static List<UUID> ids(List<MemberView> shown) {
    return shown.stream().map(MemberView::memberId).toList();
  }

  private void countSearch() {
    var now = clock.instant();
    var used =
        searches.count(caller.issuer() + " " + caller.subject(), now, now.minus(config.window()));
    if (used.searches() > config.searchesPerWindow()) {
      var left = Duration.between(now, used.since().plus(config.window()));
      throw Refusal.exhausted(
          new RateLimit("member-search", config.searchesPerWindow(), config.window(), left));
    }
  }

  private List<MemberView> views(List<Membership> rows) {
    var facts = rows.stream().map(Membership::facts).toList();
    var known =
        people.known(facts.stream().map(MembershipFacts::memberId).collect(Collectors.toSet()));
    return facts.stream()
        .map(one -> view(one, Objects.requireNonNull(known.get(one.memberId()))))
        .toList();
  }

  private MaskedIdentity masked(Person person) {
    if (person.isErased()) {
      return MaskedIdentity.NOBODY;
    }
    return new MaskedIdentity(
        Masks.name(seal.name(person.id(), person.name())),
        Masks.number(seal.idNumber(person.id(), person.idNumber())),
        Masks.phone(seal.phone(person.id(), person.phone())));
  }

  private MemberView view(MembershipFacts facts, Person person) {
    var identity = masked(person);
    return new MemberView(
        facts.memberId(),
        facts.memberNumber(),
        identity.name(),
        identity.idNumber(),
        identity.phone(),
        facts.organizationId(),
        facts.employmentForm(),
        facts.state(),
        facts.joinedOn(),
        Answers.etag(facts.version()));
  }
}
