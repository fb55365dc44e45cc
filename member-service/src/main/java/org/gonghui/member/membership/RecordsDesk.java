package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// Records of persons that turn out to be one person's, for the feature that merges them.
@ApplicationScoped
public class RecordsDesk {
  private final People people;
  private final Memberships memberships;
  private final IdentitySeal seal;
  private final MemberNews news;
  private final Clock clock;

  RecordsDesk(
      People people, Memberships memberships, IdentitySeal seal, MemberNews news, Clock clock) {
    this.people = people;
    this.memberships = memberships;
    this.seal = seal;
    this.news = news;
    this.clock = clock;
  }

  /// The union of the live membership, or of the last one.
  @Transactional
  public Optional<UUID> unionOf(UUID person) {
    return memberships.unionOf(person);
  }

  /// Holds both until the transaction ends, in the order of their ids, as all who hold several.
  @Transactional
  public void hold(UUID one, UUID other) {
    Stream.of(one, other)
        .sorted()
        .forEach(id -> {
          var _ = person(id);
        });
  }

  /// Two numbers of one kind of document that the authority has both confirmed are two persons', unless somebody has a new
  /// document and everything else is the same.
  ///
  /// @throws Refusal 422 `TWO_PERSONS`
  @Transactional
  public void requireOnePerson(UUID one, UUID other, boolean newDocument) {
    var first = person(one);
    var second = person(other);
    var both = first.isVerified() && second.isVerified();
    if (both && kind(first).equals(kind(second)) && !(newDocument && isAlike(first, second))) {
      throw new Refusal(MemberProblem.TWO_PERSONS);
    }
  }

  private String kind(Person person) {
    var indexed = IdNumber.indexed(seal.idNumber(person.id(), person.idNumber()));
    return indexed.substring(0, indexed.indexOf('|'));
  }

  private boolean isAlike(Person one, Person other) {
    return one.sex() == other.sex()
        && one.birthYear() == other.birthYear()
        && one.birthMonth() == other.birthMonth()
        && seal.name(one.id(), one.name()).equals(seal.name(other.id(), other.name()));
  }

  /// A person's record and those that were merged into it.
  @Transactional
  public List<UUID> allOf(UUID person) {
    return people.allOf(person);
  }

  /// Forgets who a record was of.
  @Transactional
  public void erase(UUID id) {
    var person = person(id);
    person.erase(seal.nobody(id), clock.instant());
    news.erased(person);
  }

  /// From now on the merged record is the kept one's; what is moved was moved before.
  @Transactional
  public void join(UUID kept, UUID merged) {
    person(merged).mergeInto(kept);
    tell(kept, Set.of(kept, merged));
  }

  /// The other services may know now whose the merged record is.
  @Transactional
  public void finish(UUID kept, UUID merged) {
    person(merged).finishMerge();
    tell(kept, Set.of(kept, merged));
  }

  /// The merged record stands for itself again, before anything is given back to it.
  @Transactional
  public void open(UUID merged) {
    person(merged).part();
    people.flush();
  }

  /// Everything was given back.
  @Transactional
  public void part(UUID kept, UUID merged) {
    tell(kept, Set.of(kept));
    tell(merged, Set.of(merged));
  }

  /// @param of whose membership says where they are
  private void tell(UUID of, Set<UUID> told) {
    memberships.current(List.of(of)).stream()
        .findFirst()
        .ifPresent(
            membership -> told.stream().sorted().forEach(id -> news.tell(membership, person(id))));
  }

  private Person person(UUID id) {
    return people.locked(id).filter(person -> !person.isErased()).orElseThrow(Refusal::notFound);
  }
}
