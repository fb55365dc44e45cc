package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.time.BusinessDay;

/// Admits a batch of people by a few statements, whatever the size; the unique indexes decide who is known and who is a
/// member already.
@ApplicationScoped
class Admissions {
  private final PersonRows people;
  private final MembershipRows memberships;
  private final IdentitySeal seal;
  private final ShownNames names;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final BusinessDay day;

  Admissions(
      PersonRows people,
      MembershipRows memberships,
      IdentitySeal seal,
      ShownNames names,
      Outbox outbox,
      Audit audit,
      Ids ids,
      BusinessDay day) {
    this.people = people;
    this.memberships = memberships;
    this.seal = seal;
    this.names = names;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.day = day;
  }

  List<Admitted> admit(List<Declared> declared, ImportGround ground) {
    if (declared.isEmpty()) {
      return List.of();
    }
    var candidates = declared.stream().map(this::candidate).toList();
    people.insert(candidates);
    var known = people.known(candidates.stream().map(c -> c.sealed().index()).toList());
    var wanted = new ArrayList<MembershipRows.Wanted>();
    for (var i = 0; i < declared.size(); i++) {
      var person = Objects.requireNonNull(known.get(i)).id();
      wanted.add(
          new MembershipRows.Wanted(
              ids.next(),
              person,
              declared.get(i).organizationId(),
              declared.get(i).employmentForm()));
    }
    var joined = memberships.insert(wanted, day.today(), ground);
    var admitted = new ArrayList<Admitted>();
    var events = new ArrayList<MemberChanged>();
    for (var i = 0; i < declared.size(); i++) {
      if (joined.contains(wanted.get(i).membershipId())) {
        admitted.add(new Admitted(declared.get(i).line(), wanted.get(i).personId()));
        var person = Objects.requireNonNull(known.get(i));
        var isNew = person.id().equals(candidates.get(i).id());
        var name =
            isNew
                ? declared.get(i).identity().name().value()
                : seal.name(person.id(), person.name());
        events.add(event(declared.get(i), wanted.get(i), name));
      }
    }
    var members = admitted.stream().map(Admitted::memberId).toList();
    var sequences = people.raise(members);
    outbox.addAll(events, event -> sequences.getOrDefault(event.memberId(), 0L));
    audit.recordAll("MEMBER_JOINED", members, "EMPLOYER_LIST");
    return List.copyOf(admitted);
  }

  List<Declared> members(List<Declared> declared) {
    if (declared.isEmpty()) {
      return List.of();
    }
    var live =
        memberships.live(declared.stream().map(d -> seal.index(d.identity().idNumber())).toList());
    var found = new ArrayList<Declared>();
    for (var i = 0; i < declared.size(); i++) {
      if (live.contains(i)) {
        found.add(declared.get(i));
      }
    }
    return List.copyOf(found);
  }

  private PersonRows.Candidate candidate(Declared declared) {
    var id = ids.next();
    return new PersonRows.Candidate(
        id, seal.seal(id, declared.identity()), declared.identity().idNumber());
  }

  private MemberChanged event(Declared declared, MembershipRows.Wanted wanted, String name) {
    var number = declared.identity().idNumber();
    return new MemberChanged(
        wanted.personId(),
        wanted.organizationId(),
        number.sex().name(),
        number.birthDate().getYear(),
        number.birthDate().getMonthValue(),
        wanted.employmentForm(),
        MembershipState.ACTIVE.name(),
        List.of(),
        names.of(name, number.tail()),
        null);
  }
}
