package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.sealing.Envelopes;

/// Name and last four characters, sealed for the services that must show or match them.
@ApplicationScoped
class ShownNames {
  private static final String CHANNEL = "roster";

  private final Envelopes envelopes;
  private final IdentitySeal seal;

  ShownNames(Envelopes envelopes, IdentitySeal seal) {
    this.envelopes = envelopes;
    this.seal = seal;
  }

  String of(Person person) {
    var number = seal.idNumber(person.id(), person.idNumber());
    return of(seal.name(person.id(), person.name()), number.substring(number.length() - 4));
  }

  String of(String name, String idTail) {
    return envelopes.seal(
        CHANNEL, new MemberChanged.ShownName(name, idTail), MemberChanged.SEALED_NAME_BYTES);
  }
}
