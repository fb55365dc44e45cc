package org.gonghui.member.identity;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Sends text messages to phones.
interface TextGateway {

  /// @param requestId the same whenever the same text is sent again
  /// @param code the one-time code in the text, if it has one
  /// @return whether it was taken; otherwise it is sent again later
  CompletableFuture<Boolean> send(UUID requestId, String phone, String text, @Nullable String code);
}
