package org.gonghui.member.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Unions by a list (M6): 20 in a year in Wuxi, 21 in Miyun.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class UnionListIT {
  private static final String HEADER = "名称,类型,行政区划代码,上级工会,统一社会信用代码,职工人数,吸收就业形态\n";

  private final Unions unions = new Unions();
  private UUID city = new UUID(0, 0);
  private Lists lists = new Lists("");

  @BeforeEach
  void found() {
    city = unions.federation("密云区总工会", "110118");
    lists = new Lists(unions.token());
  }

  private String path() {
    return "/v1/union-imports?organization=" + city;
  }

  private long below() {
    return Database.number(
        "select count(*) from scope_closure where ancestor = ? and descendant <> ancestor", city);
  }

  @Test
  void twentyOneUnionsAreAddedByAList() {
    var rows =
        IntStream.range(0, 21)
            .mapToObj(n -> "第%d厂工会,基层工会,110118,,%s,86,".formatted(n, CreditCodes.next()))
            .collect(Collectors.joining("\n"));
    var ended = lists.taken(path(), HEADER + rows);
    Lists.assertFigures(ended, 21, 0);
    ended.then().body("kind", equalTo("UNIONS")).body("organization", equalTo(city.toString()));
    assertThat(below()).isEqualTo(21);
    assertThat(
            Database.number(
                "select count(*) from audit_entry a join organization o on o.id = a.subject where a.action = 'ORGANIZATION_ADDED' and a.purpose = 'LIST' and o.parent_id = ?",
                city))
        .isEqualTo(21);
  }

  @Test
  void aUnionStandsBelowOneFurtherUp() {
    var code = CreditCodes.next();
    var ended =
        lists.taken(
            path(),
            HEADER
                + "大厂工会,基层工会,110118,,%s,600,\n一车间工会小组,工会小组,110118,%s,,,\n".formatted(code, code));
    Lists.assertFigures(ended, 2, 0);
    assertThat(
            Database.number(
                "select count(*) from organization g join organization o on o.id = g.parent_id where o.credit_code = ? and o.parent_id = ?",
                code,
                city))
        .isOne();
  }

  @Test
  void whatCannotBeIsNamedAndTheOthersAreAdded() {
    var known = CreditCodes.next();
    unions.enterprise("老厂工会", "110118", known, city);
    var elsewhere = new Unions().federation("别处总工会", "110117");
    var group = "快递员工会,工会小组,540123,,,,COURIER";
    var ended =
        lists.taken(
            path(),
            HEADER
                + String.join(
                    "\n",
                    group,
                    "又一快递员工会,工会小组,540123,,,,COURIER",
                    "新厂工会,基层工会,110118,,%s,86,".formatted(known),
                    "甲工会,工会小组,110118,%s,,,".formatted(elsewhere),
                    "乙工会,工会小组,110118,%s,,,".formatted(UUID.randomUUID()),
                    "快递员工会,工会小组,110118,,,,",
                    "丙工会,协会,110118,,,,",
                    "丁工会,工会小组,110118,%s,,,".formatted(known)));
    Lists.assertFigures(ended, 2, 6);
    assertThat(lists.rejected(ended))
        .containsExactly(
            "3,employmentForms,DUPLICATE_BRANCH",
            "4,creditCode,DUPLICATE_CREDIT_CODE",
            "5,parent,UNION_OUT_OF_SCOPE",
            "6,parent,UNKNOWN_UNION",
            "7,name,ALREADY_KNOWN",
            "8,type,INVALID_VALUE");
    assertThat(below()).isEqualTo(3);
  }

  @Test
  void aListIsOfItsUnionAndOfItsKind() {
    var ended = lists.taken(path(), HEADER + "工会,工会小组,110118,,,,");
    var location = "/v1/list-imports/" + ended.path("id");
    new Lists(new Unions().token()).read(location).then().statusCode(404);
    var officer = new Lists(Token.of("officer").org(city).sign());
    officer.read(location).then().statusCode(200);
    officer.read("/v1/member-imports/" + ended.path("id")).then().statusCode(404);
    officer.sent(path(), HEADER).then().statusCode(403);
    new Lists(new Unions().token())
        .sent(path(), HEADER)
        .then()
        .statusCode(403)
        .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
    lists.sent("/v1/union-imports", HEADER).then().statusCode(400);
  }
}
