package org.gonghui.member.membership;

import java.util.UUID;

/// What happened to a membership; heard inside the transaction that makes it so. The other services are told by
/// [MemberChanged], under the person's lock and next sequence.
public sealed interface MemberLife {
  UUID memberId();

  /// Belongs to another union from now on.
  record Transferred(UUID memberId, UUID from, UUID to) implements MemberLife {}

  /// Works no more and stays a member.
  record Retired(UUID memberId) implements MemberLife {}

  record Left(UUID memberId) implements MemberLife {}

  record Died(UUID memberId) implements MemberLife {}

  /// A leaving or a death is taken back: a member again, as before.
  record Restored(UUID memberId) implements MemberLife {}
}
