package org.gonghui.member.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Preferences, by member.
@ApplicationScoped
class MessagePreferences implements PanacheRepositoryBase<MessagePreference, UUID> {
  private static final String ADD =
      """
      insert into message_preference (member_id, inbox_only, language, version) values (:member, '{}', 'ZH', 0)
      on conflict (member_id) do nothing
      """;

  Optional<MessagePreference> of(UUID member) {
    return find("memberId", member).firstResultOptional();
  }

  List<MessagePreference> of(Collection<UUID> members) {
    return members.isEmpty() ? List.of() : list("memberId in ?1", members);
  }

  /// The row, made where there was none, locked until the transaction ends.
  MessagePreference locked(UUID member) {
    getSession().createNativeMutationQuery(ADD).setParameter("member", member).executeUpdate();
    return find("memberId", member).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
  }
}
