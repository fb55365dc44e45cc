package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gonghui.member.membership.Identity;

/// The authority over HTTP: `POST /checks`.
@ApplicationScoped
class RestAuthority implements Authority {
  private final Outside outside;
  private final IdentityConfig config;

  RestAuthority(Outside outside, IdentityConfig config) {
    this.outside = outside;
    this.config = config;
  }

  record Question(UUID requestId, String name, String idNumber, String phone) {
    @Override
    public String toString() {
      return "Question " + requestId;
    }
  }

  @Override
  public CompletableFuture<Word> ask(UUID requestId, Identity identity) {
    var question =
        new Question(
            requestId,
            identity.name().value(),
            identity.idNumber().value(),
            identity.phone().value());
    return outside
        .post(config.authorityUrl(), "/checks", question)
        .thenApply(answer ->
            answer
                .map(body -> body.path("confirmed"))
                .filter(confirmed -> confirmed.isBoolean())
                .map(confirmed -> confirmed.booleanValue() ? Word.CONFIRMED : Word.DENIED)
                .orElse(Word.NONE));
  }
}
