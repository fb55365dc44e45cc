package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.membership.IdNumber;
import org.gonghui.member.membership.Identity;
import org.gonghui.member.membership.MobilePhone;
import org.gonghui.member.membership.PersonName;

/// Seals and opens what was entered for a check.
@ApplicationScoped
class EnteredSeal implements SealedColumns {
  private static final String TABLE = "identity_check";

  private final Vault vault;
  private final BusinessDay day;

  EnteredSeal(Vault vault, BusinessDay day) {
    this.vault = vault;
    this.day = day;
  }

  IdentityCheck.Entered seal(UUID check, Identity identity) {
    return new IdentityCheck.Entered(
        vault.seal(identity.name().value(), place(check, "name")),
        vault.seal(identity.idNumber().value(), place(check, "id_number")),
        vault.seal(identity.phone().value(), place(check, "phone")));
  }

  Identity open(IdentityCheck check) {
    var entered = check.entered();
    var number = vault.open(entered.idNumber(), place(check.id(), "id_number"));
    return switch (IdNumber.read(number, day.today())) {
      case IdNumber.Reading.Valid(var valid) ->
          new Identity(
              new PersonName(vault.open(entered.name(), place(check.id(), "name"))),
              valid,
              new MobilePhone(phone(check)));
      case IdNumber.Reading.Invalid(var fault) ->
          throw new IllegalStateException("a kept number was valid when it came: " + fault);
    };
  }

  String phone(IdentityCheck check) {
    return vault.open(check.entered().phone(), place(check.id(), "phone"));
  }

  private static Place place(UUID check, String column) {
    return new Place(TABLE, column, check);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(
        new SealedColumn(TABLE, "name", "id"),
        new SealedColumn(TABLE, "id_number", "id"),
        new SealedColumn(TABLE, "phone", "id"));
  }
}
