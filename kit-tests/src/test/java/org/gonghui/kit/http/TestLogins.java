package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.kit.identity.Logins;

/// Logins that the tests bind.
@ApplicationScoped
public class TestLogins implements Logins {
  private final Map<String, UUID> bound = new ConcurrentHashMap<>();
  private final Map<String, UUID> coming = new ConcurrentHashMap<>();

  void bind(String subject, UUID person) {
    bound.put(subject, person);
  }

  /// The news arrives the moment after somebody asked for it.
  void bindOnceAskedFor(String subject, UUID person) {
    coming.put(subject, person);
  }

  @Override
  public Optional<UUID> ownerOf(String issuer, String subject) {
    var owner = Optional.ofNullable(bound.get(subject));
    var news = coming.remove(subject);
    if (news != null) {
      bound.put(subject, news);
    }
    return owner;
  }
}
