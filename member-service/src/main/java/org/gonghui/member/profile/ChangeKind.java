package org.gonghui.member.profile;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.membership.IdNumber;
import org.gonghui.member.membership.Masks;
import org.gonghui.member.membership.MobilePhone;
import org.gonghui.member.membership.PersonName;

/// What of a person is changed only once it was checked.
@Schema(name = "ProfileChangeKind")
enum ChangeKind {
  NAME,
  /// Proved by a code that comes back first.
  PHONE,
  RESIDENT_ID;

  /// The value as it is kept; empty where it is none.
  Optional<String> read(String text, LocalDate today) {
    return switch (this) {
      case NAME -> PersonName.of(text).map(PersonName::value);
      case PHONE -> MobilePhone.of(text).map(MobilePhone::value);
      case RESIDENT_ID ->
          switch (IdNumber.read(text, today)) {
            case IdNumber.Reading.Valid(var number) -> Optional.of(number.value());
            case IdNumber.Reading.Invalid _ -> Optional.empty();
          };
    };
  }

  /// The name of the fault of a text that is none.
  String fault() {
    return switch (this) {
      case NAME -> "INVALID_NAME";
      case PHONE -> "INVALID_PHONE";
      case RESIDENT_ID -> "INVALID_ID_NUMBER";
    };
  }

  String mask(String value) {
    return switch (this) {
      case NAME -> Masks.name(value);
      case PHONE -> Masks.phone(value);
      case RESIDENT_ID -> Masks.number(value);
    };
  }
}
