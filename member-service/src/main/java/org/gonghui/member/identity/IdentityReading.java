package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.membership.IdNumber;
import org.gonghui.member.membership.Identity;
import org.gonghui.member.membership.MobilePhone;
import org.gonghui.member.membership.PersonName;

/// Reads what was entered into the forms that are kept.
@ApplicationScoped
class IdentityReading {
  private final BusinessDay day;

  IdentityReading(BusinessDay day) {
    this.day = day;
  }

  Identity read(String name, String idNumber, String phone) {
    return switch (IdNumber.read(idNumber, day.today())) {
      case IdNumber.Reading.Valid(var number) ->
          new Identity(
              PersonName.of(name).orElseThrow(() -> Refusal.invalid("name", PersonalName.CODE)),
              number,
              MobilePhone.of(phone).orElseThrow(() -> Refusal.invalid("phone", Mobile.CODE)));
      case IdNumber.Reading.Invalid(var fault) -> throw Refusal.invalid("idNumber", fault.name());
    };
  }
}
