package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.event.StateOwner;

/// All who are or were members, to be told of again.
@ApplicationScoped
class MemberStates implements StateOwner {
  private final People people;
  private final Memberships memberships;
  private final ShownNames names;
  private final Outbox outbox;

  MemberStates(People people, Memberships memberships, ShownNames names, Outbox outbox) {
    this.people = people;
    this.memberships = memberships;
    this.names = names;
    this.outbox = outbox;
  }

  @Override
  public Class<? extends Event> type() {
    return MemberChanged.class;
  }

  @Override
  public String ids() {
    return "select distinct cast(person_id as text) from membership";
  }

  @Override
  public void tell(Set<UUID> ids) {
    var known = people.known(ids);
    var sequences = new HashMap<MemberChanged, Long>();
    for (var membership : memberships.current(ids)) {
      var person = known.get(membership.personId());
      if (person != null) {
        sequences.put(membership.changed(person, names.of(person)), person.sequence());
      }
    }
    outbox.addAll(sequences);
  }
}
