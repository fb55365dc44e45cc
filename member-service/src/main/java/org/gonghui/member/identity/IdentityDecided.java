package org.gonghui.member.identity;

import java.util.Optional;
import java.util.UUID;

/// The authority has decided on a check; heard inside the transaction that keeps the decision.
///
/// @param personId who it is; nobody where the authority did not confirm
public record IdentityDecided(UUID checkId, Optional<UUID> personId) {}
