package org.gonghui.member.membership;

import java.util.UUID;

/// A person who has just been verified.
///
/// @param formerPhone the phone that stood there until now; the same as the new one where nothing changed
/// @param member whether a membership is alive
public record Registered(UUID personId, String formerPhone, boolean member) {}
