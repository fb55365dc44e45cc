package org.gonghui.kit.calls;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.kit.identity.Partners;

/// Partners that the tests add.
@ApplicationScoped
public class TestPartners implements Partners {
  private final Map<UUID, String> kinds = new ConcurrentHashMap<>();

  UUID add(String kind) {
    var id = UUID.randomUUID();
    kinds.put(id, kind);
    return id;
  }

  void suspend(UUID partner) {
    kinds.remove(partner);
  }

  @Override
  public Optional<String> activeKind(UUID partner) {
    return Optional.ofNullable(kinds.get(partner));
  }
}
