package org.gonghui.member.identity;

import java.util.UUID;

/// How far a login has proved who it is.
public sealed interface ProofOfIdentity {
  record Verified(UUID personId) implements ProofOfIdentity {}

  record Pending(UUID checkId) implements ProofOfIdentity {}

  record Unknown() implements ProofOfIdentity {}
}
