package org.gonghui.screening.campaign;

import java.util.Optional;
import java.util.UUID;

/// What an officer asks for.
///
/// @param organization members of this union and of all below
record InvitationFilter(
    Optional<UUID> campaign, Optional<UUID> organization, Optional<Invitation.State> state) {}
