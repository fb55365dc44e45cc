package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;

/// What happens to the members of a union that is closed (M6), many at a time by a few statements.
@ApplicationScoped
public class RelocationDesk {
  private final Relocations relocations;
  private final PersonRows people;
  private final MemberStates states;
  private final Audit audit;

  RelocationDesk(Relocations relocations, PersonRows people, MemberStates states, Audit audit) {
    this.relocations = relocations;
    this.people = people;
    this.states = states;
    this.audit = audit;
  }

  /// Live memberships of a union.
  @Transactional
  public long count(UUID union) {
    return relocations.count(union);
  }

  /// Up to so many members of a union become members of another; number and card stay.
  ///
  /// @param reason why, as a code
  /// @return who; nobody when none is left
  @Transactional
  public List<UUID> relocate(UUID from, UUID to, int most, String reason) {
    return told(relocations.move(from, to, relocations.hold(from, most)), "MEMBER_MOVED", reason);
  }

  /// Up to so many members of a union leave it, and are members of none.
  ///
  /// @param reason why, as a code
  /// @return who; nobody when none is left
  @Transactional
  public List<UUID> release(UUID from, int most, String reason) {
    return told(relocations.end(from, relocations.hold(from, most)), "MEMBER_LEFT", reason);
  }

  private List<UUID> told(List<UUID> members, String action, String reason) {
    if (!members.isEmpty()) {
      var _ = people.raise(members);
      states.tell(Set.copyOf(members));
      audit.recordAll(action, members, reason);
    }
    return members;
  }
}
