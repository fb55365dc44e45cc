package org.gonghui.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.LifeDesk;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.membership.MembershipFacts;
import org.gonghui.member.organization.UnionLookup;

/// Use cases of what a member changes alone.
@ApplicationScoped
class ProfileDesk {
  private final Profiles profiles;
  private final LifeDesk life;
  private final MembershipDesk memberships;
  private final UnionLookup unions;
  private final LoginDesk logins;
  private final Audit audit;

  ProfileDesk(
      Profiles profiles,
      LifeDesk life,
      MembershipDesk memberships,
      UnionLookup unions,
      LoginDesk logins,
      Audit audit) {
    this.profiles = profiles;
    this.life = life;
    this.memberships = memberships;
    this.unions = unions;
    this.logins = logins;
    this.audit = audit;
  }

  /// @param version raised by every change of what it shows, the membership's too
  record Said(ProfileBody body, long version) {}

  @Transactional
  Said get() {
    var me = logins.me();
    return said(me, memberships.membershipOf(me).orElseThrow(LoginDesk::notKnown));
  }

  /// @param amend gives the new profile, from the present one and its version; checks the precondition too
  @Transactional
  Said change(BiFunction<ProfileBody, Long, ProfileBody> amend) {
    var me = logins.me();
    var membership = life.hold(me).orElseThrow(LoginDesk::notKnown);
    var before = said(me, membership);
    var body = amend.apply(before.body(), before.version());
    if (!body.employmentForm().equals(membership.employmentForm())) {
      if (!unions.employmentForms().containsValue(body.employmentForm())) {
        throw Refusal.invalid("employmentForm", "UNKNOWN_EMPLOYMENT_FORM");
      }
      life.changeForm(me, body.employmentForm());
    }
    var profile = profiles.of(me).orElseGet(() -> new Profile(me));
    profile.say(body);
    profiles.persistAndFlush(profile);
    audit.record("PROFILE_CHANGED", me);
    return said(me, memberships.membershipOf(me).orElseThrow());
  }

  private Said said(UUID me, MembershipFacts membership) {
    var kept = profiles.of(me);
    return new Said(
        kept.orElseGet(() -> new Profile(me)).body(membership.employmentForm()),
        membership.version() + kept.map(profile -> profile.version() + 1).orElse(0L));
  }
}
