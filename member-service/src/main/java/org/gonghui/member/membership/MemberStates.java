package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    return """
    select cast(m.person_id as text) from membership m join person p on p.id = m.person_id where p.erased_at is null
    union select cast(id as text) from person where merged_into is not null and erased_at is null
    """;
  }

  @Override
  public void tell(Set<UUID> ids) {
    var known = people.known(ids).values();
    var current =
        memberships
            .current(known.stream().map(MemberStates::standsBy).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Membership::personId, Function.identity()));
    var sequences = new HashMap<MemberChanged, Long>();
    for (var person : known) {
      var membership = current.get(standsBy(person));
      if (membership != null) {
        sequences.put(membership.changed(person, names.of(person)), person.sequence());
      }
    }
    outbox.addAll(sequences);
  }

  private static UUID standsBy(Person person) {
    return person.mergedInto().orElse(person.id());
  }
}
