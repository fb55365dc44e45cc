package org.gonghui.screening.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.scope.ScopeClosure;
import org.gonghui.screening.ById;

/// Use cases of invitations.
@ApplicationScoped
public class InvitationDesk {
  private final Invitations invitations;
  private final Campaigns campaigns;
  private final ScopeClosure closure;
  private final Caller caller;

  InvitationDesk(
      Invitations invitations, Campaigns campaigns, ScopeClosure closure, Caller caller) {
    this.invitations = invitations;
    this.campaigns = campaigns;
    this.closure = closure;
    this.caller = caller;
  }

  @Transactional
  Slice<Invitation, UUID> ofMember(UUID member, Keyset<UUID> keyset) {
    return invitations.ofMember(member, keyset);
  }

  @Transactional
  Slice<Invitation, UUID> page(InvitationFilter filter, Keyset<UUID> keyset) {
    filter
        .organization()
        .filter(organization -> !closure.isAbove(caller.organizations(), organization))
        .ifPresent(foreign -> {
          throw new Refusal(KitProblem.ORGANIZATION_OUT_OF_SCOPE);
        });
    return invitations.page(caller.organizations(), filter, keyset);
  }

  /// Which of these invitations the calling officer may book, locked until the transaction ends.
  @Transactional
  public ById<Invitation> lockInScope(Collection<UUID> ids) {
    return lock(invitations.inScope(Set.copyOf(ids), caller.organizations()));
  }

  /// Locks invitations whose appointments were found in the caller's scope before.
  @Transactional
  public ById<Invitation> lock(Collection<UUID> ids) {
    return ById.of(invitations.locked(Set.copyOf(ids)), Invitation::id);
  }

  /// A member's own invitation, locked until the transaction ends.
  @Transactional
  public Optional<Invitation> lockOf(UUID member, UUID id) {
    return invitations.lockedOf(member, id);
  }

  /// The states of the campaigns of invitations that were found before; none opens or closes until the caller has booked.
  @Transactional
  public ById<CampaignState> statesOf(Collection<Invitation> found) {
    var ids = found.stream().map(Invitation::campaignId).collect(Collectors.toSet());
    return new ById<>(
        campaigns.heldForBooking(ids).stream()
            .collect(Collectors.toMap(Campaign::id, Campaign::state)));
  }
}
