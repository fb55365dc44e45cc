package org.gonghui.member.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
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
    var me = logins.me();
    return preferences.of(me).orElseGet(() -> MessagePreference.ofNobody(me)).view();
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

  /// How each of these wants to be told; who has said nothing is not there.
  @Transactional
  public Map<UUID, Telling> of(Collection<UUID> members) {
    return preferences.of(members).stream()
        .collect(Collectors.toMap(MessagePreference::memberId, MessagePreference::telling));
  }

  /// How one who has said nothing is told.
  public static Telling unsaid(UUID member) {
    return MessagePreference.ofNobody(member).telling();
  }

  /// Lets one after the other change what belongs to this member's being told, until the transaction ends.
  @Transactional
  public void lock(UUID member) {
    var _ = preferences.locked(member);
  }
}
