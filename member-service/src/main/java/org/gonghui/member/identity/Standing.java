package org.gonghui.member.identity;

import java.util.UUID;

/// How far a login has proved who it is.
public sealed interface Standing {
  record Verified(UUID personId) implements Standing {}

  record Pending(UUID checkId) implements Standing {}

  record Unknown() implements Standing {}
}
