package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;

/// Use cases of people and their memberships (M1, M6).
@ApplicationScoped
public class MembershipDesk {
  private final People people;
  private final Memberships memberships;
  private final Admissions admissions;
  private final IdentitySeal seal;
  private final MemberNews news;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  MembershipDesk(
      People people,
      Memberships memberships,
      Admissions admissions,
      IdentitySeal seal,
      MemberNews news,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.people = people;
    this.memberships = memberships;
    this.admissions = admissions;
    this.seal = seal;
    this.news = news;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// Keeps who the authority has confirmed: a new person, or the one that an employer's list has brought. The person is
  /// locked until the transaction ends.
  @Transactional
  public Registered register(Identity identity) {
    var index = seal.index(identity.idNumber());
    if (people.byNumber(index).isEmpty()) {
      var id = ids.next();
      people.claim(id, seal.seal(id, identity), identity.idNumber());
    }
    var person = people.locked(index).orElseThrow();
    var formerPhone = seal.phone(person.id(), person.phone());
    var formerName = seal.name(person.id(), person.name());
    person.verified(seal.seal(person.id(), identity), clock.instant());
    people.flush();
    var live = memberships.live(person.id());
    if (!formerName.equals(identity.name().value())) {
      live.ifPresent(membership -> news.tell(membership, person));
    }
    audit.record("IDENTITY_VERIFIED", person.id());
    return new Registered(person.id(), formerPhone, live.isPresent());
  }

  /// The person that has this number, where one is known.
  @Transactional
  public Optional<UUID> knownBy(IdNumber number) {
    return people.byNumber(seal.index(number)).map(Person::id);
  }

  /// Makes a known person a member of a union.
  ///
  /// @throws Refusal 409 `ALREADY_MEMBER` with a link when a membership is alive
  @Transactional
  public MembershipFacts admit(UUID personId, UUID organization, String form) {
    var person = people.locked(personId).orElseThrow(Refusal::notFound);
    if (person.mergedInto().isPresent() || memberships.live(personId).isPresent()) {
      throw new Refusal(MemberProblem.ALREADY_MEMBER).link(URI.create("/v1/me/membership"));
    }
    var membership =
        new Membership(
            ids.next(), personId, organization, form, day.today(), memberships.nextNumber());
    memberships.persistAndFlush(membership);
    news.tell(membership, person);
    audit.record("MEMBER_JOINED", personId);
    return membership.facts();
  }

  /// Makes everybody on an employer's list a member who is not one yet, by a few statements.
  ///
  /// @return who became a member now; the others are members already
  @Transactional
  public List<Admitted> admitAll(List<Declared> declared, ImportGround ground) {
    return admissions.admit(declared, ground);
  }

  /// Which of these people have a live membership.
  @Transactional
  public List<Declared> members(List<Declared> declared) {
    return admissions.members(declared);
  }

  /// The live membership, or the last one.
  @Transactional
  public Optional<MembershipFacts> membershipOf(UUID person) {
    return memberships.live(person).or(() -> memberships.last(person)).map(Membership::facts);
  }

  @Transactional
  public boolean isMember(UUID person) {
    return memberships.live(person).isPresent();
  }

  /// The member in the caller's scope, locked until the transaction ends, with the phone that they are reached on.
  @Transactional
  public Registered inScope(UUID member) {
    if (!memberships.isInScope(member, caller.organizations())) {
      throw Refusal.notFound();
    }
    var person = people.locked(member).orElseThrow(Refusal::notFound);
    return new Registered(
        member, seal.phone(member, person.phone()), memberships.live(member).isPresent());
  }

  /// Whether they are or were a member of a union in the caller's scope.
  @Transactional
  public boolean isInScope(UUID member) {
    return memberships.isInScope(member, caller.organizations());
  }

  /// Whether somebody in the caller's scope is a member, which they are or are not until the transaction ends.
  ///
  /// @throws Refusal 404 when they never were one in the scope
  @Transactional
  public boolean isMemberInScope(UUID person) {
    if (!isInScope(person)) {
      throw Refusal.notFound();
    }
    return people.locked(person).isPresent() && memberships.live(person).isPresent();
  }

  /// The name as a merchant may see it.
  @Transactional
  public String maskedName(UUID person) {
    return people.known(person).map(found -> masked(person, found.name())).orElseThrow();
  }

  /// The same for many, by one round trip.
  @Transactional
  public Map<UUID, String> maskedNames(Set<UUID> persons) {
    return people.known(persons).values().stream()
        .collect(Collectors.toMap(Person::id, found -> masked(found.id(), found.name())));
  }

  /// The name as it stands in the table `person`, masked.
  public String masked(UUID person, byte[] sealedName) {
    return Masks.name(seal.name(person, sealedName));
  }
}
