package org.gonghui.member.spot;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many of one form of employment joined by an event in one hour.
///
/// @param hour its beginning; of who came by a list the beginning of the day
/// @param form the form of employment
@Schema(name = "JoiningEventLine")
record JoinedLine(Instant hour, String form, long joined) {}
