package org.gonghui.member.membership;

import java.util.List;
import java.util.Set;

/// What became of a batch of an employer's list.
///
/// @param admitted became members
/// @param repeated lines of those whom the list has brought before
/// @param members lines of those who are members by something else
public record Admission(List<Admitted> admitted, Set<Long> repeated, Set<Long> members) {}
