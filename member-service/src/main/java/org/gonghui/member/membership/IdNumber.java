package org.gonghui.member.membership;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A resident id number (GB 11643), or that of a residence permit of Hong Kong, Macao and Taiwan residents (prefixes 81,
/// 82, 83), in the one form that all spellings share: 18 characters, a capital X.
///
/// @param value 17 digits and a right check character
/// @param birthDate as the number says it
public record IdNumber(String value, LocalDate birthDate) {
  private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]|\\d{15}");
  private static final String CHECK = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int EARLIEST_YEAR = 1900;

  /// First two digits: provinces of GB/T 2260 and the residence permits. A number keeps the division of its day, so the
  /// rest of the division is not looked up.
  private static final Set<String> PREFIXES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83", "91");

  private static final Set<String> RESIDENCE_PERMITS = Set.of("81", "82", "83");

  /// What a text turned out to be.
  public sealed interface Reading {
    record Valid(IdNumber number) implements Reading {}

    record Invalid(Fault fault) implements Reading {}
  }

  /// What can be wrong with a number.
  public enum Fault {
    INVALID_ID_NUMBER,
    IMPOSSIBLE_BIRTH_DATE
  }

  /// Reads a number of 18 characters or, from before 1999, of 15 digits; blanks around it and a lower x are borne.
  ///
  /// @param today nobody is born later
  public static Reading read(String text, LocalDate today) {
    var number = text.strip().toUpperCase(Locale.ROOT);
    if (!FORM.matcher(number).matches() || !PREFIXES.contains(number.substring(0, 2))) {
      return new Reading.Invalid(Fault.INVALID_ID_NUMBER);
    }
    var old = number.length() == 15;
    var body = old ? number.substring(0, 6) + "19" + number.substring(6) : number.substring(0, 17);
    LocalDate born;
    try {
      born =
          LocalDate.of(
              Integer.parseInt(body, 6, 10, 10),
              Integer.parseInt(body, 10, 12, 10),
              Integer.parseInt(body, 12, 14, 10));
    } catch (DateTimeException noSuchDay) {
      return new Reading.Invalid(Fault.IMPOSSIBLE_BIRTH_DATE);
    }
    if (born.isAfter(today) || born.getYear() < EARLIEST_YEAR) {
      return new Reading.Invalid(Fault.IMPOSSIBLE_BIRTH_DATE);
    }
    var check = checkCharacter(body);
    return old || number.charAt(17) == check
        ? new Reading.Valid(new IdNumber(body + check, born))
        : new Reading.Invalid(Fault.INVALID_ID_NUMBER);
  }

  /// What its blind index is made of: the kind of document, then the number.
  public String indexed() {
    return indexed(value);
  }

  static String indexed(String value) {
    return (RESIDENCE_PERMITS.contains(value.substring(0, 2))
            ? "RESIDENCE_PERMIT|"
            : "RESIDENT_ID|")
        + value;
  }

  /// FEMALE or MALE: whether the 17th digit is even or odd.
  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 0 ? Sex.FEMALE : Sex.MALE;
  }

  /// The last four characters, which partners may see.
  public String tail() {
    return value.substring(14);
  }

  private static char checkCharacter(String body) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % CHECK.length());
  }

  @Override
  public String toString() {
    return "IdNumber";
  }
}
