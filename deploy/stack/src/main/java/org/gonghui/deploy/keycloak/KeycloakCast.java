package org.gonghui.deploy.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.SamplePeople;
import org.gonghui.stack.loading.Loaded;
import org.gonghui.stack.story.Stage;

/// Who plays: everybody gets a login at Keycloak the first time that they are called upon.
public final class KeycloakCast implements Stage.Cast {
  private final Logins logins;
  private final Loaded loaded;
  private final Map<String, String> people = new ConcurrentHashMap<>();

  public KeycloakCast(Logins logins, Loaded loaded) {
    this.logins = logins;
    this.loaded = loaded;
  }

  /// A token of whoever these claims describe.
  public String token(Claims claims) {
    if (claims.person().isEmpty()) {
      return logins.systemsToken(claims);
    }
    known(claims);
    return logins.personsToken(claims);
  }

  @Override
  public String sample(String name) {
    return token(claims(name));
  }

  @Override
  public String anybody(
      String subject, List<String> roles, List<String> organizations, Optional<String> partner) {
    return token(Claims.ofPerson(subject, roles, organizations, partner));
  }

  @Override
  public String machine(String role, List<String> organizations, Optional<String> partner) {
    return token(Claims.ofMachine(role, organizations, partner));
  }

  @Override
  public String organization(String name) {
    return loaded.organization(name);
  }

  @Override
  public String partner(String name) {
    return loaded.partner(name);
  }

  @Override
  public String person(String name) {
    return known(claims(name));
  }

  private Claims claims(String name) {
    return SamplePeople.named(name).orElseThrow().claims(loaded);
  }

  private String known(Claims claims) {
    return people.computeIfAbsent(claims.toString(), unseen -> logins.person(claims));
  }
}
