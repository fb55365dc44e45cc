package org.gonghui.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// The caller as a member, for everything under `/v1/me`.
@ApplicationScoped
public class Me {
  private static final int SECONDS_UNTIL_IT_MAY_BE_KNOWN = 1;

  private final Caller caller;
  private final Roster roster;

  Me(Caller caller, Roster roster) {
    this.caller = caller;
    this.roster = roster;
  }

  /// The member that the caller's login is bound to, after merges.
  ///
  /// @throws Refusal 409 `MEMBERSHIP_NOT_YET_KNOWN` where this service does not know one: the login never joined, or its
  ///     joining has not arrived here yet
  public UUID memberId() {
    return caller.self().orElseThrow(Me::notYetKnown);
  }

  /// The same with what the roster knows of them.
  ///
  /// @throws Refusal 409 `MEMBERSHIP_NOT_YET_KNOWN`
  public RosterMember member() {
    return roster.member(memberId()).orElseThrow(Me::notYetKnown);
  }

  private static Refusal notYetKnown() {
    return new Refusal(KitProblem.MEMBERSHIP_NOT_YET_KNOWN)
        .retryAfter(SECONDS_UNTIL_IT_MAY_BE_KNOWN);
  }
}
