package org.gonghui.member.membership;

import java.util.UUID;

/// Who became a member by an employer's list.
///
/// @param known whether the federation knew the person before
public record Admitted(long line, UUID memberId, boolean known) {}
