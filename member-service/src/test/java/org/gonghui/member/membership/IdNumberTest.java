package org.gonghui.member.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gonghui.member.membership.IdNumber.Fault;
import org.gonghui.member.membership.IdNumber.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdNumberTest {
  private static final LocalDate TODAY = LocalDate.of(2018, 11, 9);
  private static final String VALID = "11010519491231002X";

  private static Reading read(String text) {
    return IdNumber.read(text, TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 11010519491231002X, FEMALE",
    "11010519491231002x, 11010519491231002X, FEMALE",
    "' 11010519491231002X ', 11010519491231002X, FEMALE",
    "440524188001010014, , ",
    "440524198001010013, 440524198001010013, MALE",
    "130503670401001, 130503196704010016, MALE",
    "810000199408230021, 810000199408230021, FEMALE",
    "830000199201300022, 830000199201300022, FEMALE"
  })
  void readsEverySpellingAsOneForm(String text, String value, Sex sex) {
    if (value == null) {
      assertThat(read(text)).isEqualTo(new Reading.Invalid(Fault.IMPOSSIBLE_BIRTH_DATE));
    } else {
      assertThat(read(text))
          .isInstanceOfSatisfying(
              Reading.Valid.class,
              valid -> {
                assertThat(valid.number().value()).isEqualTo(value);
                assertThat(valid.number().sex()).isEqualTo(sex);
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, INVALID_ID_NUMBER",
    "1101051949123100, INVALID_ID_NUMBER",
    "X10105194912310021, INVALID_ID_NUMBER",
    "990105194912310021, INVALID_ID_NUMBER",
    "'', INVALID_ID_NUMBER",
    "110105194902300025, IMPOSSIBLE_BIRTH_DATE",
    "110105201811100028, IMPOSSIBLE_BIRTH_DATE",
    "110105201913010020, IMPOSSIBLE_BIRTH_DATE"
  })
  void saysWhatIsWrong(String text, Fault fault) {
    assertThat(read(text)).isEqualTo(new Reading.Invalid(fault));
  }

  @Property
  void oneWrongDigitIsFound(
      @ForAll @IntRange(max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int shift) {
    var wrong = (char) ('0' + (VALID.charAt(place) - '0' + shift) % 10);
    var number = new StringBuilder(VALID);
    number.setCharAt(place, wrong);
    assertThat(read(number.toString())).isInstanceOf(Reading.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "110105491231002, RESIDENT_ID|11010519491231002X",
    "810000199408230021, RESIDENCE_PERMIT|810000199408230021"
  })
  void isIndexedWithItsKindOfDocument(String text, String indexed) {
    assertThat(read(text))
        .isInstanceOfSatisfying(
            Reading.Valid.class, valid -> assertThat(valid.number().indexed()).isEqualTo(indexed));
  }
}
