package org.gonghui.member.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.gonghui.member.Applicant;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Newcomer;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
class DataExportIT {
  private final Unions unions = new Unions();
  private final String employer = CreditCodes.next();
  private Newcomer member = new Newcomer(Applicant.next(), new UUID(0, 0));

  @BeforeEach
  void found() {
    var city = unions.federation("某市总工会", "521300");
    unions.enterprise("一厂工会", "521302", employer, city);
    member = Newcomer.joins("521302", employer);
  }

  private Response asks() {
    return member
        .calls()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/v1/me/data-exports");
  }

  private static Map<String, String> files(byte[] zip) throws IOException {
    var files = new HashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private String ready() {
    var id = asks().then().statusCode(202).extract().<String>path("id");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            member
                .calls()
                .get("/v1/me/data-exports/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("file", endsWith("/file")));
    return id;
  }

  @Test
  void aPersonGetsWhatIsKeptOfThemAndNobodyElseDoes() throws IOException {
    member.calls().post("/v1/me/data-exports").then().statusCode(400);
    var id = ready();
    var path = "/v1/me/data-exports/" + id + "/file";
    var answer = member.calls().get(path);
    answer.then().statusCode(200).contentType("application/zip");
    var files = files(answer.asByteArray());
    assertThat(files.get("person.json"))
        .contains(member.applicant().person().name())
        .contains(member.applicant().person().idNumber())
        .contains(member.applicant().person().phone());
    assertThat(files.get("memberships.json")).contains("一厂工会").contains("ACTIVE");
    assertThat(files.get("messages.json")).contains("WELCOME");
    assertThat(files.get("consents.json")).contains("MEMBERSHIP");
    assertThat(files.get("cards.json")).contains("ACTIVE");
    Newcomer.joins("521302", employer).calls().get(path).then().statusCode(404);
    var kept =
        Database.rows(
                "select encode(content, 'escape') as content from data_export where id = ?",
                UUID.fromString(id))
            .getFirst()
            .get("content");
    assertThat(String.valueOf(kept)).doesNotContain("person.json");
  }

  @Test
  void thereIsOneADayAndItGoes() {
    var id = ready();
    asks()
        .then()
        .statusCode(409)
        .body("code", equalTo("EXPORTED_TODAY"))
        .body("link", endsWith(id));
    Database.execute(
        "update data_export set expires_at = now() - interval '1 second' where id = ?",
        UUID.fromString(id));
    member
        .calls()
        .get("/v1/me/data-exports/" + id + "/file")
        .then()
        .statusCode(409)
        .body("currentState", equalTo("EXPIRED"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    Database.number(
                        "select count(*) from data_export where id = ? and content is null",
                        UUID.fromString(id)))
                .isOne());
  }
}
