package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.owndata.OwnPart;

/// Who a person is, for themselves.
@ApplicationScoped
class OwnIdentity implements OwnPart {
  private final People people;
  private final IdentitySeal seal;

  OwnIdentity(People people, IdentitySeal seal) {
    this.people = people;
    this.seal = seal;
  }

  /// In full.
  record Own(UUID memberId, String name, String idNumber, String phone, Sex sex, boolean verified) {
    @Override
    public String toString() {
      return "Own";
    }
  }

  @Override
  public String name() {
    return "person";
  }

  @Override
  public List<Own> of(UUID id) {
    return people.known(id).stream()
        .map(person ->
            new Own(
                id,
                seal.name(id, person.name()),
                seal.idNumber(id, person.idNumber()),
                seal.phone(id, person.phone()),
                person.sex(),
                person.isVerified()))
        .toList();
  }
}
