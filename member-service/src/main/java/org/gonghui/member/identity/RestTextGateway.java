package org.gonghui.member.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The SMS gateway over HTTP: `POST /texts`.
@ApplicationScoped
class RestTextGateway implements TextGateway {
  private final Outside outside;
  private final IdentityConfig config;

  RestTextGateway(Outside outside, IdentityConfig config) {
    this.outside = outside;
    this.config = config;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Text(UUID requestId, String phone, String text, @Nullable String code) {
    @Override
    public String toString() {
      return "Text " + requestId;
    }
  }

  @Override
  public CompletableFuture<Boolean> send(
      UUID requestId, String phone, String text, @Nullable String code) {
    return outside
        .post(config.smsUrl(), "/texts", new Text(requestId, phone, text, code))
        .thenApply(Optional::isPresent);
  }
}
