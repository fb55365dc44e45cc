package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.access.FileReadings;
import org.gonghui.member.access.ReadingPurpose;
import org.gonghui.member.login.Binding;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.MembershipDesk;

/// An officer has the person and the document before them and binds the login.
@ApplicationScoped
class LoginBindingDesk {
  private final MembershipDesk memberships;
  private final LoginDesk logins;
  private final LoginNews news;
  private final Caller caller;
  private final FileReadings readings;
  private final Audit audit;

  LoginBindingDesk(
      MembershipDesk memberships,
      LoginDesk logins,
      LoginNews news,
      Caller caller,
      FileReadings readings,
      Audit audit) {
    this.memberships = memberships;
    this.logins = logins;
    this.news = news;
    this.caller = caller;
    this.readings = readings;
    this.audit = audit;
  }

  /// @throws Refusal 404 out of scope, `FOUR_EYES` for the officer's own login or record, `LOGIN_ALREADY_BOUND`
  @Transactional
  Binding bind(UUID member, String subject, DocumentSeen document) {
    var registered = memberships.inScope(member);
    if (subject.equals(caller.subject()) || caller.identities().contains(member)) {
      throw Refusal.fourEyes();
    }
    var binding = logins.bind(member, caller.issuer(), subject);
    news.boundInPresence(binding, registered);
    audit.record("LOGIN_BOUND_IN_PRESENCE", member, document.name());
    return binding;
  }

  /// @throws Refusal 404 when the member is not in the caller's scope
  @Transactional
  void find(UUID member) {
    memberships.inScope(member);
  }

  @Transactional
  Binding get(UUID member) {
    memberships.inScope(member);
    audit.record("MEMBER_READ", member, ReadingPurpose.LOGIN_BINDING.name());
    readings.record(List.of(member), ReadingPurpose.LOGIN_BINDING);
    return logins.bindingOf(member).orElseThrow(Refusal::notFound);
  }
}
