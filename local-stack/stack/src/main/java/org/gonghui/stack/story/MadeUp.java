package org.gonghui.stack.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Makes numbers that are well formed and of nobody. The n-th of a run is never made again by another run.
public final class MadeUp {
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECK = "10X98765432";
  private static final String CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CODE_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1968, 1, 1);
  private static final int BIRTHDAYS = 30 * 365;
  private static final int PEOPLE_A_RUN = 4_000;
  private static final int EMPLOYERS_A_RUN = 100;
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "秀英丽娟敏静艳玲桂芳玉兰淑珍春梅红霞雪琴";

  private MadeUp() {}

  /// @param n below 4,000
  /// @param division GB/T 2260 code of the place where she was registered
  public static String idNumber(String division, int run, int n, boolean woman) {
    var index = run * PEOPLE_A_RUN + n;
    var birth = FIRST_BIRTH.plusDays(index % BIRTHDAYS);
    var sequence = (index / BIRTHDAYS) * 2 + (woman ? 2 : 1);
    var digits =
        division + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
    var sum = 0;
    for (var i = 0; i < ID_WEIGHTS.length; i++) {
      sum += ID_WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return digits + ID_CHECK.charAt(sum % 11);
  }

  /// @param n below 100
  public static String creditCode(String division, int run, int n) {
    var head = "91" + division + "%09d".formatted(700_000_000 + run * EMPLOYERS_A_RUN + n);
    var sum = 0;
    for (var i = 0; i < CODE_WEIGHTS.length; i++) {
      sum += CODE_WEIGHTS[i] * CODE_SIGNS.indexOf(head.charAt(i));
    }
    return head + CODE_SIGNS.charAt((31 - sum % 31) % 31);
  }

  public static String phone(int run, int n) {
    return "199%08d".formatted((run * PEOPLE_A_RUN + n) % 100_000_000);
  }

  public static String name(int n) {
    return ""
        + SURNAMES.charAt(n % SURNAMES.length())
        + GIVEN.charAt(n / SURNAMES.length() % GIVEN.length())
        + GIVEN.charAt(n / 7 % GIVEN.length());
  }
}
