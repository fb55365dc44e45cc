package org.gonghui.screening.appointment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Takes a place in a session for an invitation.
@Schema(name = "BookScreeningPlace")
record BookPlace(@NotNull UUID invitationId, @NotNull UUID sessionId) {}
