package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.member.MadeUpPeople;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ListFormatIT {
  private final City city = new City();

  @BeforeEach
  void found() {
    city.found();
  }

  @Test
  void chineseFilesOfOldSpreadsheetsAreReadToo() {
    var text = City.file(city.rows(20));
    city.ended(city.sent(City.CSV, text.getBytes(Charset.forName("GB18030")), ""))
        .then()
        .body("accepted", equalTo(20));
    city.imported("\uFEFF" + City.file(city.rows(20))).then().body("accepted", equalTo(20));
  }

  /// As a row that is wrong in any other way.
  @Test
  void aRowOfAnyLengthIsNamedAndTheOthersJoin() {
    var rows = new ArrayList<>(city.rows(30));
    var phoneAndMore = ",13900000001," + city.code() + ",EMPLOYEE";
    rows.add(10, "王".repeat(300_000) + "," + MadeUpPeople.next().idNumber() + phoneAndMore);
    rows.add(20, "王一,\"" + "1".repeat(300_000) + "\"" + phoneAndMore);
    rows.add(25, "王一" + ",".repeat(50_000));
    var ended = city.imported(City.file(rows));
    ended
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("accepted", equalTo(30))
        .body("rejected", equalTo(3));
    assertThat(city.rejected(ended))
        .extracting(line -> line.replaceFirst(",\".*", ""))
        .containsExactly(
            "line,column,code,message",
            "12,name,INVALID_NAME",
            "22,idNumber,INVALID_ID_NUMBER",
            "27,idNumber,MISSING_VALUE");
  }

  @Test
  void aQuoteThatIsNotClosedTakesNoOtherRowAlong() {
    var rows = new ArrayList<>(city.rows(600));
    rows.add(2, "\"" + String.join(",", city.row(0)));
    rows.add(602 - 10, "\"" + String.join(",", city.row(0)));
    var ended = city.imported(City.file(rows));
    ended.then().body("accepted", equalTo(600)).body("rejected", equalTo(2));
    assertThat(city.rejected(ended))
        .extracting(line -> line.replaceFirst(",\".*", ""))
        .contains("4,idNumber,MISSING_VALUE", "594,idNumber,MISSING_VALUE");
  }

  @Test
  void aSpreadsheetIsReadAsACsvFileIs() {
    var rows = new ArrayList<List<String>>();
    rows.add(City.HEADER);
    for (var i = 0; i < 600; i++) {
      rows.add(city.row(i));
    }
    rows.add(List.of("王一", "123", "13900000001", city.code(), "EMPLOYEE"));
    city.ended(city.sent(City.XLSX, Spreadsheets.of(rows), ""))
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("accepted", equalTo(600))
        .body("rejected", equalTo(1));
  }

  @Test
  void aFileWithoutItsColumnsFailsAsAWhole() {
    city.imported("姓名,手机号\n王芳,13900000001\n")
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("MISSING_COLUMN"));
  }

  @Test
  void aFileWithAColumnTwiceFailsAsAWhole() {
    city.imported("姓名,身份证号,手机号,单位统一社会信用代码,Name\n王芳,1,13900000001,2,王方\n")
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("REPEATED_COLUMN"));
  }

  @Test
  void whatIsNoSpreadsheetFailsAsAWhole() {
    city.ended(city.sent(City.XLSX, "no zip at all".getBytes(StandardCharsets.UTF_8), ""))
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("NOT_A_LIST"));
  }
}
