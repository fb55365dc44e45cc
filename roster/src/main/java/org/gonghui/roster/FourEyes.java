package org.gonghui.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.problem.Refusal;

/// Nobody decides alone, nor on their own: compares persons after merges.
@ApplicationScoped
public class FourEyes {
  private final Caller caller;
  private final Roster roster;

  FourEyes(Caller caller, Roster roster) {
    this.caller = caller;
    this.roster = roster;
  }

  /// The ids under which the caller acts now, to be kept with what they decide.
  public Set<UUID> caller() {
    return caller.identities();
  }

  /// @param involved ids of everybody who entered, reviewed, approved or would be paid
  /// @throws Refusal 403 `FOUR_EYES` when the caller is one of them
  public void requireNoneOf(Collection<UUID> involved) {
    var survivors = survivors(involved);
    if (survivors(caller.identities()).stream().anyMatch(survivors::contains)) {
      throw Refusal.fourEyes();
    }
  }

  private Set<UUID> survivors(Collection<UUID> ids) {
    var merged = roster.survivors(ids);
    return ids.stream().map(id -> merged.getOrDefault(id, id)).collect(Collectors.toSet());
  }
}
