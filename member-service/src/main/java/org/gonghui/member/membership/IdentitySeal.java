package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// Seals and opens what the table `person` keeps.
@ApplicationScoped
class IdentitySeal implements SealedColumns {
  private static final String FIELD = "idNumber";
  private static final SealedColumn ID_NUMBER = new SealedColumn("person", "id_number", "id");

  private final Vault vault;
  private final BlindIndex indexes;

  IdentitySeal(Vault vault, BlindIndex indexes) {
    this.vault = vault;
    this.indexes = indexes;
  }

  SealedIdentity seal(UUID person, Identity identity) {
    return new SealedIdentity(
        vault.seal(identity.name().value(), Person.place(person, "name")),
        vault.seal(identity.idNumber().value(), Person.place(person, "id_number")),
        vault.seal(identity.phone().value(), Person.place(person, "phone")),
        index(identity.idNumber()));
  }

  byte[] sealName(UUID person, String name) {
    return vault.seal(name, Person.place(person, "name"));
  }

  byte[] sealPhone(UUID person, String phone) {
    return vault.seal(phone, Person.place(person, "phone"));
  }

  byte[] sealNumber(UUID person, IdNumber number) {
    return vault.seal(number.value(), Person.place(person, "id_number"));
  }

  /// What takes the place of an identity that is forgotten: the person's own id, so that its index is nobody else's, also
  /// when it is made anew.
  SealedIdentity nobody(UUID person) {
    var number = "ERASED-" + person;
    return new SealedIdentity(
        vault.seal("*", Person.place(person, "name")),
        vault.seal(number, Person.place(person, "id_number")),
        vault.seal("*", Person.place(person, "phone")),
        indexes.of(FIELD, IdNumber.indexed(number)));
  }

  Blind index(IdNumber number) {
    return indexes.of(FIELD, number.indexed());
  }

  String name(UUID person, byte[] sealed) {
    return vault.open(sealed, Person.place(person, "name"));
  }

  String idNumber(UUID person, byte[] sealed) {
    return vault.open(sealed, Person.place(person, "id_number"));
  }

  String phone(UUID person, byte[] sealed) {
    return vault.open(sealed, Person.place(person, "phone"));
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(
        new SealedColumn("person", "name", "id"),
        ID_NUMBER,
        new SealedColumn("person", "phone", "id"));
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(
        new IndexedColumn(ID_NUMBER, FIELD, "id_number_odd", "id_number_even", IdNumber::indexed));
  }
}
