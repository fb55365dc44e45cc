package org.gonghui.member.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.StateOwner;

/// The logins of all members, to be told of again; that of a person who has not joined is nobody else's matter.
@ApplicationScoped
class AccountStates implements StateOwner {
  private final LoginDesk desk;

  AccountStates(LoginDesk desk) {
    this.desk = desk;
  }

  @Override
  public Class<? extends Event> type() {
    return AccountChanged.class;
  }

  @Override
  public String ids() {
    return """
    select cast(b.person_id as text) from login_binding b
    where exists (select 1 from membership m where m.person_id = b.person_id)
      or exists (select 1 from person p where p.id = b.person_id and p.merged_into is not null)
    """;
  }

  @Override
  public void tell(Set<UUID> ids) {
    desk.announceAll(ids);
  }
}
