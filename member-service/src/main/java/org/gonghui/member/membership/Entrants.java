package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.ids.Ids;

/// Seals people of lists.
@ApplicationScoped
class Entrants {
  private final IdentitySeal seal;
  private final ShownNames names;
  private final Ids ids;

  Entrants(IdentitySeal seal, ShownNames names, Ids ids) {
    this.seal = seal;
    this.names = names;
    this.ids = ids;
  }

  Entrant seal(Declared declared) {
    var id = ids.next();
    var identity = declared.identity();
    return new Entrant(
        declared,
        id,
        seal.seal(id, identity),
        names.of(identity.name().value(), identity.idNumber().tail()));
  }
}
