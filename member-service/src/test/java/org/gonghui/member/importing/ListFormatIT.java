package org.gonghui.member.importing;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
  void whatIsNoSpreadsheetFailsAsAWhole() {
    city.ended(city.sent(City.XLSX, "no zip at all".getBytes(StandardCharsets.UTF_8), ""))
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("NOT_A_LIST"));
  }
}
