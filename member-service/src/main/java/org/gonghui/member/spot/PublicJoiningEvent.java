package org.gonghui.member.spot;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A joining event as whoever has its code sees it.
///
/// @param union name of the union that is joined
/// @param from when the code becomes good
/// @param to until when it is good
/// @param state PLANNED or OPEN
@Schema(name = "PublicJoiningEvent")
record PublicJoiningEvent(
    String name, String union, Instant from, Instant to, JoiningEventState state) {}
