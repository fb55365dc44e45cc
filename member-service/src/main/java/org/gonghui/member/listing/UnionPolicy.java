package org.gonghui.member.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gonghui.member.importing.RowCode;
import org.gonghui.member.organization.DivisionCode;
import org.gonghui.member.organization.ListedUnion;
import org.gonghui.member.organization.OrganizationType;
import org.gonghui.member.organization.UnionListDesk;
import org.jspecify.annotations.Nullable;

/// What a row of a list of unions must be by itself (M6, M7).
///
/// @param forms codes of employment forms by what people write, in lower case
record UnionPolicy(Map<String, String> forms) {
  static final int LONGEST_NAME = 200;
  private static final int LARGEST_HEADCOUNT = 10_000_000;
  private static final Pattern DIVISION = Pattern.compile(DivisionCode.FORM);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

  private static final Map<String, OrganizationType> TYPES =
      Map.of(
          "总工会", OrganizationType.FEDERATION,
          "行业工会联合会", OrganizationType.INDUSTRY_FEDERATION,
          "基层工会", OrganizationType.ENTERPRISE_UNION,
          "工会小组", OrganizationType.UNION_GROUP);

  private static final Map<String, Boolean> WORDS =
      Map.of("", false, "否", false, "false", false, "是", true, "true", true);

  Judged<ListedUnion> judge(Cells cells) {
    return cells.<ListedUnion>missing().orElseGet(() -> judgeWhole(cells));
  }

  private Judged<ListedUnion> judgeWhole(Cells cells) {
    if (cells.isLonger(UnionColumn.NAME, LONGEST_NAME)) {
      return bad(UnionColumn.NAME, RowCode.TOO_LONG);
    }
    var type = type(cells.text(UnionColumn.TYPE));
    if (type.isEmpty()) {
      return bad(UnionColumn.TYPE, RowCode.INVALID_VALUE);
    }
    if (!isDivision(cells.text(UnionColumn.DIVISION_CODE))) {
      return bad(UnionColumn.DIVISION_CODE, RowCode.INVALID_VALUE);
    }
    var code = cells.text(UnionColumn.CREDIT_CODE);
    if (code.isEmpty() && type.get() == OrganizationType.ENTERPRISE_UNION) {
      return bad(UnionColumn.CREDIT_CODE, RowCode.MISSING_VALUE);
    }
    if (!code.isEmpty() && !UnionListDesk.isCreditCode(code)) {
      return bad(UnionColumn.CREDIT_CODE, RowCode.INVALID_CREDIT_CODE);
    }
    var people = cells.text(UnionColumn.HEADCOUNT);
    if (!people.isEmpty() && !isHeadcount(people)) {
      return bad(UnionColumn.HEADCOUNT, RowCode.INVALID_VALUE);
    }
    var codes = codes(cells.several(UnionColumn.EMPLOYMENT_FORMS));
    if (codes.isEmpty()) {
      return bad(UnionColumn.EMPLOYMENT_FORMS, RowCode.UNKNOWN_EMPLOYMENT_FORM);
    }
    var hardship = WORDS.get(cells.text(UnionColumn.HARDSHIP_ENTERPRISE).toLowerCase(Locale.ROOT));
    if (hardship == null) {
      return bad(UnionColumn.HARDSHIP_ENTERPRISE, RowCode.INVALID_VALUE);
    }
    return new Judged.Good<>(
        new ListedUnion(
            cells.text(UnionColumn.NAME),
            type.get(),
            orAbsent(cells.text(UnionColumn.PARENT)),
            cells.text(UnionColumn.DIVISION_CODE),
            codes.get(),
            orAbsent(code),
            people.isEmpty() ? null : Integer.valueOf(people),
            hardship));
  }

  static boolean isDivision(String text) {
    return DIVISION.matcher(text).matches();
  }

  private static Optional<OrganizationType> type(String text) {
    for (var type : OrganizationType.values()) {
      if (type.name().equalsIgnoreCase(text)) {
        return Optional.of(type);
      }
    }
    return Optional.ofNullable(TYPES.get(text));
  }

  private static boolean isHeadcount(String text) {
    return NUMBER.matcher(text).matches() && Integer.parseInt(text) <= LARGEST_HEADCOUNT;
  }

  /// @return empty where one is not known
  private Optional<List<String>> codes(List<String> texts) {
    var codes = new ArrayList<String>();
    for (var text : texts) {
      var code = forms.get(text.toLowerCase(Locale.ROOT));
      if (code == null) {
        return Optional.empty();
      }
      codes.add(code);
    }
    return Optional.of(List.copyOf(codes));
  }

  private static @Nullable String orAbsent(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Judged<ListedUnion> bad(UnionColumn column, RowCode code) {
    return new Judged.Bad<>(column, code);
  }
}
