package org.gonghui.screening.hospital;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.screening.World;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class HospitalIT {
  private static final String PATH = "/v1/hospitals";

  @Inject World world;
  @Inject Screening screening;

  @Test
  void aPartnerBecomesAHospitalUnderTheSameId() {
    var partner = world.hospitalPartner();

    var answer = Api.post(Api.admin(), PATH, screening.hospital(partner));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith(PATH + "/" + partner);
    var read = Api.get(Api.officer(UUID.randomUUID()), PATH + "/" + partner);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.asString()).isEqualTo(answer.asString());
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
  }

  @Test
  void isRegisteredOnceAndSaysWhere() {
    var partner = screening.qualifiedHospital();

    var again = Api.post(Api.admin(), PATH, screening.hospital(partner));

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Api.code(again)).isEqualTo("ALREADY_A_HOSPITAL");
    assertThat(again.jsonPath().getString("link")).isEqualTo(PATH + "/" + partner);
  }

  @Test
  void onlyAnActivePartnerOfThisKindBecomesOne() {
    var suspended = world.hospitalPartner();
    Database.execute("update roster_partner set state = 'SUSPENDED' where id = ?", suspended);

    for (var partner : new UUID[] {UUID.randomUUID(), world.partner("AGENCY"), suspended}) {
      var answer = Api.post(Api.admin(), PATH, screening.hospital(partner));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Api.code(answer)).isEqualTo("UNKNOWN_PARTNER");
    }
  }

  @Test
  void aChangeRestsOnTheVersionThatWasSeen() {
    var hospital = screening.qualifiedHospital();

    assertThat(patch(hospital, null, "{\"name\":\"新名\"}").statusCode()).isEqualTo(428);
    assertThat(patch(hospital, "\"9\"", "{\"name\":\"新名\"}").statusCode()).isEqualTo(412);
    assertThat(patch(hospital, "\"0\"", "{\"name\":null}").statusCode()).isEqualTo(400);
    assertThat(patch(hospital, "\"0\"", "{\"surname\":\"x\"}").statusCode()).isEqualTo(400);
    var changed = patch(hospital, "\"0\"", "{\"name\":\"新名\"}");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.jsonPath().getString("name")).isEqualTo("新名");
    assertThat(changed.jsonPath().getString("tenderReference")).isEqualTo("LN-2018-17");
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void officersReadAndOnlyAdminsWrite() {
    var partner = world.hospitalPartner();
    var officer = Api.officer(UUID.randomUUID());

    assertThat(Api.post(officer, PATH, screening.hospital(partner)).statusCode()).isEqualTo(403);
    assertThat(Api.get(officer, PATH).statusCode()).isEqualTo(200);
    assertThat(Api.get(Api.hospital(screening.qualifiedHospital()), PATH).statusCode())
        .isEqualTo(403);
    assertThat(Api.get(officer, PATH + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  private static Response patch(UUID hospital, @Nullable String seen, String changes) {
    var request =
        given()
            .auth()
            .oauth2(Api.admin())
            .contentType("application/merge-patch+json")
            .body(changes.getBytes(StandardCharsets.UTF_8));
    if (seen != null) {
      request.header("If-Match", seen);
    }
    return request.patch(PATH + "/" + hospital);
  }
}
