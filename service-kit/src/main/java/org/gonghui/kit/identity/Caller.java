package org.gonghui.kit.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Who calls, as the token of the request says.
@RequestScoped
public class Caller {
  private final JsonWebToken token;
  private final Instance<Logins> logins;
  private boolean looked;
  private @Nullable UUID self;

  Caller(JsonWebToken token, Instance<Logins> logins) {
    this.token = token;
    this.logins = logins;
  }

  public String issuer() {
    return token.getIssuer();
  }

  public String subject() {
    return token.getSubject();
  }

  public Set<String> roles() {
    return texts("roles");
  }

  public boolean has(String role) {
    return roles().contains(role);
  }

  /// The organisations that a member of staff works for (claim `org`); their scope is these and all below.
  public Set<UUID> organizations() {
    return texts("org").stream().map(Caller::id).collect(Collectors.toUnmodifiableSet());
  }

  /// The partner system that calls (claim `partner`).
  public Optional<UUID> partner() {
    return texts("partner").stream().findFirst().map(Caller::id);
  }

  /// The stable id of a person of staff or of a partner (claim `person`).
  public Optional<UUID> person() {
    return texts("person").stream().findFirst().map(Caller::id);
  }

  /// The caller's own record, where the login is bound to one. One answer for the whole request, though the news of a
  /// binding arrives meanwhile: what is checked, done and kept is one person's.
  public Optional<UUID> self() {
    if (!looked) {
      self =
          logins.stream()
              .flatMap(known -> known.ownerOf(issuer(), subject()).stream())
              .findFirst()
              .orElse(null);
      looked = true;
    }
    return Optional.ofNullable(self);
  }

  /// Everything by which this person may have acted before: four eyes are different when these sets share nothing.
  public Set<UUID> identities() {
    var all = new LinkedHashSet<UUID>();
    person().ifPresent(all::add);
    self().ifPresent(all::add);
    return all;
  }

  /// A token that names no person, as those of client credentials: it speaks for a system and decides nothing, whatever
  /// its roles are and whoever bound its login.
  boolean isMachine() {
    return person().isEmpty();
  }

  private Set<String> texts(String claim) {
    return Claims.texts(token, claim);
  }

  private static UUID id(String text) {
    return Claims.id(text).orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN));
  }
}
