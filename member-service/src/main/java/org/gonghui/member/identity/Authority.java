package org.gonghui.member.identity;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gonghui.member.membership.Identity;

/// The authority that knows whose name, number and phone belong together.
interface Authority {

  /// What it says.
  enum Word {
    CONFIRMED,
    DENIED,
    /// It is away, slow or broken: ask again.
    NONE
  }

  /// @param requestId the same whenever the same question is asked again
  CompletableFuture<Word> ask(UUID requestId, Identity identity);
}
