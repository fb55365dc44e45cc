package org.gonghui.member.membership;

import java.util.UUID;

/// A member as lists show them, masked, with what the list is ordered by.
public record ListedMember(UUID membershipId, MemberView member) {}
