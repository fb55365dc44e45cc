package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.login.Binding;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.Registered;

/// Tells who has to know that a login was bound: the other services, the member, and the phone that stood there before.
@ApplicationScoped
class LoginNews {
  private final LoginDesk logins;
  private final InboxDesk inbox;
  private final PhoneTexts texts;

  LoginNews(LoginDesk logins, InboxDesk inbox, PhoneTexts texts) {
    this.logins = logins;
    this.inbox = inbox;
    this.texts = texts;
  }

  /// By a code that came back from the phone: it is told of a login that replaced another.
  void boundByCode(Binding binding, Registered registered) {
    tell(binding, registered);
    if (binding.replaced()) {
      texts.loginBound(registered.formerPhone());
    }
  }

  /// By an officer: the phone has proved nothing, so it is told in any case.
  void boundInPresence(Binding binding, Registered registered) {
    tell(binding, registered);
    texts.loginBound(registered.formerPhone());
  }

  private void tell(Binding binding, Registered registered) {
    if (registered.member()) {
      logins.announce(binding.personId());
    }
    if (binding.replaced()) {
      inbox.tell(
          new Message(binding.personId(), Template.LOGIN_REPLACED, Map.of(), "/v1/me/membership"));
    }
  }
}
