package org.gonghui.member.importing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.member.membership.Declared;
import org.gonghui.member.membership.IdNumber;
import org.gonghui.member.membership.Identity;
import org.gonghui.member.membership.MobilePhone;
import org.gonghui.member.membership.PersonName;

/// What a row must be by itself (M5, M6). What other rows and records have to say comes after: DUPLICATE_IN_FILE,
/// ALREADY_MEMBER.
///
/// @param forms codes of employment forms by what people write, in lower case
/// @param employers finds an employer's union
/// @param today nobody is born later
record RowPolicy(Map<String, String> forms, Employers employers, LocalDate today) {
  private static final String DEFAULT_FORM = "EMPLOYEE";

  /// Finds the union of an employer.
  interface Employers {
    Employer find(String creditCode);
  }

  /// Where an employer stands.
  sealed interface Employer {
    record InScope(UUID organization) implements Employer {}

    record OutOfScope() implements Employer {}

    record Unknown() implements Employer {}
  }

  /// What a row turned out to be.
  sealed interface Judged {
    record Good(Declared declared) implements Judged {}

    record Bad(long line, String column, RowCode code) implements Judged {}
  }

  Judged judge(Header header, Row row) {
    var missing = header.missing(row);
    if (missing.isPresent()) {
      return bad(row, missing.get(), RowCode.MISSING_VALUE);
    }
    var name = PersonName.of(header.cell(row, Field.NAME));
    if (name.isEmpty()) {
      return bad(row, Field.NAME, RowCode.INVALID_NAME);
    }
    return switch (IdNumber.read(header.cell(row, Field.ID_NUMBER), today)) {
      case IdNumber.Reading.Invalid(var fault) ->
          bad(row, Field.ID_NUMBER, RowCode.valueOf(fault.name()));
      case IdNumber.Reading.Valid(var number) -> judge(header, row, name.get(), number);
    };
  }

  private Judged judge(Header header, Row row, PersonName name, IdNumber number) {
    var phone = MobilePhone.of(header.cell(row, Field.PHONE));
    if (phone.isEmpty()) {
      return bad(row, Field.PHONE, RowCode.INVALID_PHONE);
    }
    var form = form(header.cell(row, Field.EMPLOYMENT_FORM));
    if (form.isEmpty()) {
      return bad(row, Field.EMPLOYMENT_FORM, RowCode.UNKNOWN_EMPLOYMENT_FORM);
    }
    return switch (employers.find(header.cell(row, Field.EMPLOYER_CODE))) {
      case Employer.Unknown() -> bad(row, Field.EMPLOYER_CODE, RowCode.UNKNOWN_EMPLOYER);
      case Employer.OutOfScope() -> bad(row, Field.EMPLOYER_CODE, RowCode.EMPLOYER_OUT_OF_SCOPE);
      case Employer.InScope(var organization) ->
          new Judged.Good(
              new Declared(
                  row.line(), new Identity(name, number, phone.get()), organization, form.get()));
    };
  }

  private Optional<String> form(String text) {
    return text.isEmpty()
        ? Optional.of(DEFAULT_FORM)
        : Optional.ofNullable(forms.get(text.toLowerCase(Locale.ROOT)));
  }

  private static Judged.Bad bad(Row row, Column column, RowCode code) {
    return new Judged.Bad(row.line(), column.column(), code);
  }
}
