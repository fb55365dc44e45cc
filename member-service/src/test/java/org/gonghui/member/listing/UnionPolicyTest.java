package org.gonghui.member.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gonghui.member.importing.RowCode;
import org.gonghui.member.listing.Judged.Bad;
import org.gonghui.member.listing.Judged.Good;
import org.gonghui.member.organization.ListedUnion;
import org.gonghui.member.organization.OrganizationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A list of unions (M6): what each row must be by itself.
class UnionPolicyTest {
  private static final String CODE = "91210402600000001X";

  private final UnionPolicy policy =
      new UnionPolicy(Map.of("courier", "COURIER", "快递员", "COURIER"));

  @Test
  void aGoodRowIsWhatItSays() {
    assertThat(judge("云岭酒店工会", "基层工会", "530102", "", CODE, "320", "", "是"))
        .isEqualTo(
            new Good<>(
                new ListedUnion(
                    "云岭酒店工会",
                    OrganizationType.ENTERPRISE_UNION,
                    null,
                    "530102",
                    List.of(),
                    CODE,
                    320,
                    true)));
  }

  @Test
  void formsStandBetweenSemicolons() {
    assertThat(judge("快递员工会", "union_group", "530102001", CODE, "", "", "快递员；Courier", "false"))
        .isEqualTo(
            new Good<>(
                new ListedUnion(
                    "快递员工会",
                    OrganizationType.UNION_GROUP,
                    CODE,
                    "530102001",
                    List.of("COURIER", "COURIER"),
                    null,
                    null,
                    false)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 总工会, 530102, '', '', '', '', '', NAME, MISSING_VALUE",
    "甲, '', 530102, '', '', '', '', '', TYPE, MISSING_VALUE",
    "甲, 协会, 530102, '', '', '', '', '', TYPE, INVALID_VALUE",
    "甲, 总工会, 5301, '', '', '', '', '', DIVISION_CODE, INVALID_VALUE",
    "甲, 基层工会, 530102, '', '', '', '', '', CREDIT_CODE, MISSING_VALUE",
    "甲, 总工会, 530102, '', 91210402600000001Y, '', '', '', CREDIT_CODE, INVALID_CREDIT_CODE",
    "甲, 总工会, 530102, '', '', many, '', '', HEADCOUNT, INVALID_VALUE",
    "甲, 总工会, 530102, '', '', 10000001, '', '', HEADCOUNT, INVALID_VALUE",
    "甲, 总工会, 530102, '', '', '', pilot, '', EMPLOYMENT_FORMS, UNKNOWN_EMPLOYMENT_FORM",
    "甲, 总工会, 530102, '', '', '', '', maybe, HARDSHIP_ENTERPRISE, INVALID_VALUE"
  })
  void aBadRowNamesItsColumnAndWhy(
      String name,
      String type,
      String division,
      String parent,
      String code,
      String people,
      String forms,
      String hardship,
      UnionColumn column,
      RowCode why) {
    assertThat(judge(name, type, division, parent, code, people, forms, hardship))
        .isEqualTo(new Bad<>(column, why));
  }

  @Test
  void aNameHasTwoHundredCharactersAtMost() {
    assertThat(judge("工".repeat(200), "总工会", "530102")).isInstanceOf(Good.class);
    assertThat(judge("工".repeat(201), "总工会", "530102"))
        .isEqualTo(new Bad<>(UnionColumn.NAME, RowCode.TOO_LONG));
  }

  private Judged<ListedUnion> judge(String... cells) {
    return policy.judge(Rows.cells(UnionColumn.values(), cells));
  }
}
