package org.gonghui.member.membership;

import java.util.UUID;

/// Who became a member by an employer's list.
public record Admitted(long line, UUID memberId) {}
