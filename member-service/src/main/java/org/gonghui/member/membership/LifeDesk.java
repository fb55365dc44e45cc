package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.organization.TreeDesk;
import org.gonghui.member.organization.UnionLookup;

/// What becomes of a membership (M1), for the features that decide it. Every step holds the person first: of two at once the
/// second sees what the first has made of it.
@ApplicationScoped
public class LifeDesk {
  private final People people;
  private final Memberships memberships;
  private final MemberNews news;
  private final UnionLookup unions;
  private final TreeDesk tree;
  private final Caller caller;
  private final Event<MemberLife> life;

  LifeDesk(
      People people,
      Memberships memberships,
      MemberNews news,
      UnionLookup unions,
      TreeDesk tree,
      Caller caller,
      Event<MemberLife> life) {
    this.people = people;
    this.memberships = memberships;
    this.news = news;
    this.unions = unions;
    this.tree = tree;
    this.caller = caller;
    this.life = life;
  }

  /// The live membership, or the last one; the person is held until the transaction ends.
  @Transactional
  public Optional<MembershipFacts> hold(UUID member) {
    return people
        .locked(member)
        .flatMap(person -> memberships.live(member).or(() -> memberships.last(member)))
        .map(Membership::facts);
  }

  /// The same where that membership is in the caller's scope: a union that somebody has left decides nothing of where they
  /// are now. Nobody decides on their own.
  ///
  /// @throws Refusal 404 out of scope, 403 `FOUR_EYES`
  @Transactional
  public MembershipFacts holdInScope(UUID member) {
    var facts = hold(member).orElseThrow(Refusal::notFound);
    if (!memberships.isInScope(member, facts.membershipId(), caller.organizations())) {
      throw Refusal.notFound();
    }
    if (caller.identities().contains(member)) {
      throw Refusal.fourEyes();
    }
    return facts;
  }

  /// @throws Refusal 404 out of scope
  @Transactional
  public void requireInScope(UUID member) {
    if (!memberships.isInScope(member, caller.organizations())) {
      throw Refusal.notFound();
    }
  }

  /// @param transfer that is carried out
  /// @throws Refusal 409 where no membership is alive, here and below
  @Transactional
  public void transfer(UUID member, UUID to, UUID transfer) {
    var from = hold(member).orElseThrow(Refusal::notFound).organizationId();
    change(
        member,
        membership -> membership.transfer(to, transfer),
        new MemberLife.Transferred(member, from, to));
  }

  /// @param form a known one
  @Transactional
  public void changeForm(UUID member, String form) {
    var person = people.locked(member).orElseThrow(Refusal::notFound);
    var membership = current(member);
    membership.changeForm(form);
    news.tell(membership, person);
  }

  /// @param departure that says how, here and below
  @Transactional
  public void retire(UUID member, LocalDate on, UUID departure) {
    change(member, membership -> membership.retire(on, departure), new MemberLife.Retired(member));
  }

  @Transactional
  public void leave(UUID member, UUID departure) {
    change(member, membership -> membership.leave(departure), new MemberLife.Left(member));
  }

  @Transactional
  public void die(UUID member, UUID departure) {
    change(member, membership -> membership.die(departure), new MemberLife.Died(member));
  }

  /// Where the union was merged meanwhile, into the one that took its place.
  ///
  /// @throws Refusal 409 `ALREADY_MEMBER` where another membership is alive, `UNION_CLOSED` where no union is left,
  ///     `NOTHING_TO_RESTORE` of who is forgotten
  @Transactional
  public void restore(UUID member, UUID membership, MembershipState former, UUID departure) {
    var person = people.locked(member).orElseThrow(Refusal::notFound);
    if (person.isErased()) {
      throw new Refusal(MemberProblem.NOTHING_TO_RESTORE);
    }
    var ended = memberships.of(member, membership).orElseThrow(Refusal::notFound);
    if (memberships.live(member).isPresent()) {
      throw new Refusal(MemberProblem.ALREADY_MEMBER);
    }
    ended.restore(former, departure, takenBackBy(ended.facts().organizationId()));
    news.tell(ended, person);
    life.fire(new MemberLife.Restored(member));
  }

  private UUID takenBackBy(UUID former) {
    return unions
        .openEnd(former)
        .filter(union -> !tree.holdOpen(List.of(union)).isEmpty())
        .orElseThrow(() -> new Refusal(MemberProblem.UNION_CLOSED));
  }

  /// Takes a retirement back.
  @Transactional
  public void workAgain(UUID member, UUID membership, UUID departure) {
    var person = people.locked(member).orElseThrow(Refusal::notFound);
    var retired = memberships.of(member, membership).orElseThrow(Refusal::notFound);
    retired.workAgain(departure);
    news.tell(retired, person);
  }

  private void change(UUID member, Consumer<Membership> verb, MemberLife done) {
    var person = people.locked(member).orElseThrow(Refusal::notFound);
    var membership = current(member);
    verb.accept(membership);
    news.tell(membership, person);
    life.fire(done);
  }

  private Membership current(UUID member) {
    return memberships
        .live(member)
        .or(() -> memberships.last(member))
        .orElseThrow(Refusal::notFound);
  }
}
