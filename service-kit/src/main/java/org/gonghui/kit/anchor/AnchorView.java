package org.gonghui.kit.anchor;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An anchor of another service's audit, as it is kept here.
///
/// @param head base64url
/// @param contradicted another anchor of that service says otherwise: its chain was cut or rewritten
@Schema(name = "AuditAnchor")
record AnchorView(
    String service,
    long position,
    String head,
    long entries,
    Instant madeAt,
    Instant receivedAt,
    boolean contradicted) {}
