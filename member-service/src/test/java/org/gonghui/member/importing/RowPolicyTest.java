package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.member.importing.RowPolicy.Employer;
import org.gonghui.member.importing.RowPolicy.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The list of a mill in Fushun (M5, M6): what each row must be by itself.
class RowPolicyTest {
  private static final UUID MILL = new UUID(0, 1);
  private static final Header HEADER = header(row(1, "姓名", "身份证号", "手机号", "单位统一社会信用代码", "就业形态"));
  private static final String NAME = "李秀英";
  private static final String ID_NUMBER = "210402197803080020";
  private static final String PHONE = "19900000001";
  private static final String CODE = "91210402600000001X";

  private final RowPolicy policy =
      new RowPolicy(
          Map.of("courier", "COURIER", "快递员", "COURIER"),
          RowPolicyTest::find,
          LocalDate.of(2018, 11, 9));

  @Test
  void aGoodRowIsWhatItDeclares() {
    assertThat(policy.judge(HEADER, row(7, " 李秀英 ", ID_NUMBER, "+86 199 0000 0001", CODE, "")))
        .isInstanceOfSatisfying(
            Judged.Good.class,
            good -> {
              var declared = good.declared();
              assertThat(declared.line()).isEqualTo(7);
              assertThat(declared.organizationId()).isEqualTo(MILL);
              assertThat(declared.employmentForm()).isEqualTo("EMPLOYEE");
              assertThat(declared.identity().name().value()).isEqualTo(NAME);
              assertThat(declared.identity().idNumber().value()).isEqualTo(ID_NUMBER);
              assertThat(declared.identity().phone().value()).isEqualTo(PHONE);
            });
  }

  @ParameterizedTest
  @CsvSource({"Courier, COURIER", "快递员, COURIER", "'', EMPLOYEE"})
  void theFormOfEmploymentIsReadInAnyCaseAndLanguage(String written, String form) {
    assertThat(policy.judge(HEADER, row(2, NAME, ID_NUMBER, PHONE, CODE, written)))
        .isInstanceOfSatisfying(
            Judged.Good.class,
            good -> assertThat(good.declared().employmentForm()).isEqualTo(form));
  }

  @ParameterizedTest(name = "{0},{1},{2},{3},{4}: {5} {6}")
  @CsvSource({
    "'', 210402197803080020, 19900000001, 91210402600000001X, '', name, MISSING_VALUE",
    "李秀英, ' ', 19900000001, 91210402600000001X, '', idNumber, MISSING_VALUE",
    "李秀英, 210402197803080020, '', 91210402600000001X, '', phone, MISSING_VALUE",
    "李秀英, 210402197803080020, 19900000001, '', '', employerCode, MISSING_VALUE",
    "李, 210402197803080020, 19900000001, 91210402600000001X, '', name, INVALID_NAME",
    "李秀英, 210402197803080021, 19900000001, 91210402600000001X, '', idNumber, INVALID_ID_NUMBER",
    "李秀英, 210402197802300020, 19900000001, 91210402600000001X, '', idNumber, IMPOSSIBLE_BIRTH_DATE",
    "李秀英, 210402197803080020, 12900000001, 91210402600000001X, '', phone, INVALID_PHONE",
    "李秀英, 210402197803080020, 19900000001, 91210402600000001X, pilot, employmentForm, UNKNOWN_EMPLOYMENT_FORM",
    "李秀英, 210402197803080020, 19900000001, ELSEWHERE, '', employerCode, EMPLOYER_OUT_OF_SCOPE",
    "李秀英, 210402197803080020, 19900000001, NOBODY, '', employerCode, UNKNOWN_EMPLOYER"
  })
  void aBadRowNamesItsLineItsColumnAndWhy(
      String name,
      String id,
      String phone,
      String employer,
      String form,
      String column,
      RowCode code) {
    assertThat(policy.judge(HEADER, row(9, name, id, phone, employer, form)))
        .isEqualTo(new Judged.Bad(9, column, code));
  }

  @Test
  void aRowMayBeShorterThanItsHeader() {
    assertThat(policy.judge(HEADER, row(2, NAME, ID_NUMBER, PHONE, CODE)))
        .isInstanceOf(Judged.Good.class);
    assertThat(policy.judge(HEADER, row(2, NAME, ID_NUMBER)))
        .isEqualTo(new Judged.Bad(2, "phone", RowCode.MISSING_VALUE));
  }

  @Test
  void columnsStandInAnyOrderAndUnderEitherName() {
    var header = header(row(1, "Phone", "remarks", " 姓名 ", "EMPLOYERCODE", "idnumber"));
    assertThat(policy.judge(header, row(2, PHONE, "-", NAME, CODE, ID_NUMBER)))
        .isInstanceOf(Judged.Good.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.class,
      names = {"NAME", "ID_NUMBER", "PHONE", "EMPLOYER_CODE"})
  void aListWithoutAColumnThatIsNeededIsUnreadable(Field missing) {
    var cells =
        Stream.of(Field.values()).filter(field -> field != missing).map(Field::column).toList();
    assertThatThrownBy(() -> header(new Row(1, cells)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining(ImportFailure.MISSING_COLUMN.name());
  }

  @Test
  void aListWithAColumnTwiceIsUnreadable() {
    var twice = row(1, "name", "idNumber", "phone", "employerCode", "姓名");
    assertThatThrownBy(() -> header(twice))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining(ImportFailure.REPEATED_COLUMN.name());
  }

  private static Header header(Row row) {
    return Header.of(row, List.of(Field.values()));
  }

  private static Employer find(String code) {
    return switch (code) {
      case CODE -> new Employer.InScope(MILL);
      case "ELSEWHERE" -> new Employer.OutOfScope();
      default -> new Employer.Unknown();
    };
  }

  private static Row row(long line, String... cells) {
    return new Row(line, List.of(cells));
  }
}
