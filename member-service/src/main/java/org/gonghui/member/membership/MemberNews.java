package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.event.Outbox;

/// Tells the other services how a member stands, in the transaction that changes it.
@ApplicationScoped
class MemberNews {
  private final People people;
  private final ShownNames names;
  private final Outbox outbox;

  MemberNews(People people, ShownNames names, Outbox outbox) {
    this.people = people;
    this.names = names;
    this.outbox = outbox;
  }

  /// @param person locked
  void tell(Membership membership, Person person) {
    var sequence = person.changes();
    people.flush();
    outbox.add(membership.changed(person, names.of(person)), sequence);
  }

  /// The other services forget the member too.
  void erased(Person person) {
    var sequence = person.changes();
    people.flush();
    outbox.tombstone(MemberChanged.class, person.id().toString(), sequence);
  }
}
