package org.gonghui.member.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.gonghui.kit.audit.Audit;
import org.gonghui.member.login.LoginDesk;

/// Use cases of how members are told.
@ApplicationScoped
public class PreferenceDesk {
  private final MessagePreferences preferences;
  private final LoginDesk logins;
  private final Audit audit;

  PreferenceDesk(MessagePreferences preferences, LoginDesk logins, Audit audit) {
    this.preferences = preferences;
    this.logins = logins;
    this.audit = audit;
  }

  @Transactional
  PreferencesView mine() {
    return found(logins.me()).view();
  }

  /// @param precondition is given the version that is to be changed
  @Transactional
  PreferencesView change(PreferencesBody body, LongConsumer precondition) {
    var me = logins.me();
    var preference = preferences.locked(me);
    precondition.accept(preference.version());
    preference.take(body);
    preferences.flush();
    audit.record("MESSAGE_PREFERENCES_CHANGED", me);
    return preference.view();
  }

  /// How each of these wants to be told.
  @Transactional
  public Map<UUID, Telling> of(Collection<UUID> members) {
    var tellings = new HashMap<UUID, Telling>();
    members.forEach(member -> tellings.put(member, MessagePreference.ofNobody(member).telling()));
    preferences.of(members).forEach(said -> tellings.put(said.memberId(), said.telling()));
    return tellings;
  }

  /// How this one wants to be told.
  @Transactional
  public Telling of(UUID member) {
    return found(member).telling();
  }

  /// Lets one after the other change what belongs to this member's being told, until the transaction ends.
  @Transactional
  public void lock(UUID member) {
    var _ = preferences.locked(member);
  }

  private MessagePreference found(UUID member) {
    return preferences.of(member).orElseGet(() -> MessagePreference.ofNobody(member));
  }
}
