package org.gonghui.member.grab;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gonghui.kit.audit.Attribution;
import org.gonghui.kit.http.KeyedWrite;
import org.gonghui.member.login.LoginName;

/// A caller's wish for a ticket of an item, as long as they wait for the verdict.
///
/// @param verdict told after the commit; done by anybody else than the counter, it says that nobody waits any more
record Claim(
    UUID itemId,
    LoginName login,
    KeyedWrite write,
    Attribution by,
    CompletableFuture<Verdict> verdict)
    implements Counter.Queued {

  Claim(UUID itemId, LoginName login, KeyedWrite write, Attribution by) {
    this(itemId, login, write, by, new CompletableFuture<>());
  }

  @Override
  public UUID key() {
    return write.id();
  }

  @Override
  public boolean isAwaited() {
    return !verdict.isDone();
  }
}
