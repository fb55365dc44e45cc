package org.gonghui.member.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.card.CardDesk;
import org.gonghui.member.identity.IdentityDecided;
import org.gonghui.member.identity.IdentityDesk;
import org.gonghui.member.identity.Login;
import org.gonghui.member.identity.ProofOfIdentity;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.joining.MembershipApplication.Reason;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.spot.SpotDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of joining on a phone (M1, M2): no manual step, decided once.
@ApplicationScoped
class JoiningDesk {
  private final MembershipApplications applications;
  private final IdentityDesk identities;
  private final MembershipDesk memberships;
  private final Routes routes;
  private final SpotDesk spot;
  private final CardDesk cards;
  private final LoginDesk logins;
  private final InboxDesk inbox;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  JoiningDesk(
      MembershipApplications applications,
      IdentityDesk identities,
      MembershipDesk memberships,
      Routes routes,
      SpotDesk spot,
      CardDesk cards,
      LoginDesk logins,
      InboxDesk inbox,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.applications = applications;
    this.identities = identities;
    this.memberships = memberships;
    this.routes = routes;
    this.spot = spot;
    this.cards = cards;
    this.logins = logins;
    this.inbox = inbox;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param code of a joining event, where one was scanned
  @Transactional
  MembershipApplication apply(Login login, Wish said, @Nullable String code) {
    routes.requireKnownForm(said);
    return switch (identities.proofOf(login)) {
      case ProofOfIdentity.Unknown() -> throw new Refusal(MemberProblem.IDENTITY_REQUIRED);
      case ProofOfIdentity.Verified(var person) -> {
        if (memberships.isMember(person)) {
          throw new Refusal(MemberProblem.ALREADY_MEMBER).link(URI.create("/v1/me/membership"));
        }
        var application = begun(login, said, code);
        join(application, person, application.organizationId());
        yield kept(application);
      }
      case ProofOfIdentity.Pending(var check) -> {
        applications
            .open(login)
            .ifPresent(open -> {
              throw Refusal.wrongState(MembershipApplication.State.VERIFYING)
                  .link(URI.create("/v1/membership-applications/" + open.id()));
            });
        var application = begun(login, said, code);
        application.waitFor(check);
        yield kept(application);
      }
    };
  }

  /// Decides what had waited for the authority, in the transaction that keeps its word.
  @Transactional
  void decide(@Observes IdentityDecided decided) {
    for (var application : applications.waitingFor(decided.checkId())) {
      if (decided.personId().isEmpty()) {
        refuse(application, Reason.IDENTITY_NOT_CONFIRMED);
      } else {
        decide(application, decided.personId().get());
      }
    }
  }

  @Transactional
  MembershipApplication get(Login login, UUID id) {
    return applications
        .of(login, id)
        .or(() ->
            caller.has(Roles.OFFICER)
                ? applications.inScope(caller.organizations(), id)
                : Optional.empty())
        .orElseThrow(Refusal::notFound);
  }

  private void decide(MembershipApplication application, UUID person) {
    var route = routes.find(application.wish());
    if (memberships.isMember(person)) {
      refuse(application, Reason.ALREADY_MEMBER);
    } else if (route.isEmpty()) {
      refuse(application, application.wish().nowhere());
    } else {
      join(application, person, route.get());
    }
  }

  private void refuse(MembershipApplication application, Reason reason) {
    application.refuse(reason, clock.instant());
    audit.record("APPLICATION_REFUSED", application.id(), reason.name());
  }

  private void join(MembershipApplication application, UUID person, UUID organization) {
    var form = application.wish().employmentForm();
    var membership = memberships.admit(person, organization, form);
    var card = cards.issue(person);
    application.join(person, organization, card, clock.instant());
    logins.announce(person);
    inbox.tell(
        new Message(
            person,
            Template.WELCOME,
            Map.of("memberNumber", membership.memberNumber()),
            "/v1/me/membership"));
  }

  private MembershipApplication begun(Login login, Wish said, @Nullable String code) {
    var wish = code == null ? said : said.by(spot.enter(code));
    return new MembershipApplication(
        ids.next(), login, wish, routes.require(wish), clock.instant());
  }

  private MembershipApplication kept(MembershipApplication application) {
    applications.persistAndFlush(application);
    audit.record("APPLICATION_ENTERED", application.id());
    return application;
  }
}
