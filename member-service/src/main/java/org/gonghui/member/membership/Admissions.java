package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.membership.MembershipRows.Wanted;
import org.gonghui.member.membership.StagedPeople.Known;

/// Admits a batch of people by a few statements, whatever the size; the unique indexes decide who is known and who is a
/// member already.
@ApplicationScoped
class Admissions {
  private final StagedPeople staged;
  private final PersonRows people;
  private final MembershipRows memberships;
  private final IdentitySeal seal;
  private final ShownNames names;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final BusinessDay day;

  Admissions(
      StagedPeople staged,
      PersonRows people,
      MembershipRows memberships,
      IdentitySeal seal,
      ShownNames names,
      Outbox outbox,
      Audit audit,
      Ids ids,
      BusinessDay day) {
    this.staged = staged;
    this.people = people;
    this.memberships = memberships;
    this.seal = seal;
    this.names = names;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.day = day;
  }

  /// Somebody on the list who may become a member, with what is known of them.
  private record Candidate(Entrant entrant, Wanted wanted, Admitted admitted, String shownName) {}

  /// @param entrants in the order of their lines
  Admission admit(List<Entrant> entrants, ImportGround ground) {
    if (entrants.isEmpty()) {
      return new Admission(List.of(), Set.of(), Set.of());
    }
    var added = staged.add(entrants);
    var others =
        entrants.stream().map(Entrant::personId).filter(id -> !added.contains(id)).toList();
    var known = staged.known(others, ground.importId());
    var repeated = new HashSet<Long>();
    var candidates = new ArrayList<Candidate>();
    var taken = new HashSet<>(added);
    for (var entrant : entrants) {
      if (added.contains(entrant.personId())) {
        candidates.add(fresh(entrant));
      } else {
        var person = known(entrant, known);
        if (!person.listed() && taken.add(person.id())) {
          candidates.add(known(entrant, person));
        } else {
          repeated.add(entrant.line());
        }
      }
    }
    return join(candidates, repeated, ground);
  }

  private Admission join(List<Candidate> candidates, Set<Long> repeated, ImportGround ground) {
    var joined =
        memberships.insert(
            candidates.stream().map(Candidate::wanted).toList(), day.today(), ground);
    var members = new HashSet<Long>();
    var admitted = new ArrayList<Candidate>();
    for (var candidate : candidates) {
      if (joined.contains(candidate.wanted().membershipId())) {
        admitted.add(candidate);
      } else {
        members.add(candidate.entrant().line());
      }
    }
    tell(admitted);
    return new Admission(
        admitted.stream().map(Candidate::admitted).toList(), Set.copyOf(repeated), members);
  }

  private void tell(List<Candidate> admitted) {
    var known =
        admitted.stream()
            .map(Candidate::admitted)
            .filter(Admitted::known)
            .map(Admitted::memberId)
            .toList();
    var raised = known.isEmpty() ? Map.<UUID, Long>of() : people.raise(known);
    outbox.addAll(
        admitted.stream().map(Admissions::event).toList(),
        event -> raised.getOrDefault(event.memberId(), 1L));
    audit.recordAll(
        "MEMBER_JOINED",
        admitted.stream().map(each -> each.admitted().memberId()).toList(),
        "EMPLOYER_LIST");
  }

  /// @return lines of those who have a live membership
  Set<Long> members(List<Entrant> entrants) {
    var found = new HashSet<Long>();
    if (!entrants.isEmpty()) {
      memberships
          .live(entrants.stream().map(entrant -> entrant.sealed().index()).toList())
          .forEach(place -> found.add(entrants.get(place).line()));
    }
    return found;
  }

  private Candidate fresh(Entrant entrant) {
    return candidate(entrant, entrant.personId(), false, entrant.shownName());
  }

  private Candidate known(Entrant entrant, Known person) {
    var name = seal.name(person.id(), person.name());
    return candidate(entrant, person.id(), true, names.of(name, entrant.number().tail()));
  }

  private Candidate candidate(Entrant entrant, UUID person, boolean known, String shownName) {
    var declared = entrant.declared();
    return new Candidate(
        entrant,
        new Wanted(ids.next(), person, declared.organizationId(), declared.employmentForm()),
        new Admitted(entrant.line(), person, known),
        shownName);
  }

  private static Known known(Entrant entrant, Map<UUID, Known> known) {
    var person = known.get(entrant.personId());
    if (person == null) {
      throw new IllegalStateException("neither new nor known: " + entrant);
    }
    return person;
  }

  private static MemberChanged event(Candidate admitted) {
    var number = admitted.entrant().number();
    return new MemberChanged(
        admitted.wanted().personId(),
        admitted.wanted().organizationId(),
        number.sex().name(),
        number.birthDate().getYear(),
        number.birthDate().getMonthValue(),
        admitted.wanted().employmentForm(),
        MembershipState.ACTIVE.name(),
        List.of(),
        admitted.shownName(),
        null);
  }
}
