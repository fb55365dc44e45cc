package org.gonghui.kit.localstack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

/// What every other test stands on.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class LocalStackIT {

  @Test
  void aTokenOpensWhatItsRoleMay() {
    assertThat(statusFor(Token.of("officer").sign())).isEqualTo(200);
    assertThat(statusFor(Token.of("member").sign())).isEqualTo(403);
  }

  @Test
  void aTokenThatIsNotTheIssuersOpensNothing() {
    var now = Clock.systemUTC().instant();
    assertThat(statusFor(Token.of("officer").unsigned())).isEqualTo(401);
    assertThat(statusFor(Token.of("officer").signWithForeignKey())).isEqualTo(401);
    assertThat(statusFor(Token.of("officer").signWithPublicKeyAsSecret())).isEqualTo(401);
    assertThat(statusFor(Token.of("officer").issuer("https://elsewhere").sign())).isEqualTo(401);
    assertThat(statusFor(Token.of("officer").without("sub").sign())).isEqualTo(401);
    assertThat(statusFor(Token.of("officer").without("exp").sign())).isEqualTo(401);
    assertThat(statusFor(Token.of("officer").audience("elsewhere").sign())).isEqualTo(401);
    assertThat(statusFor(Token.of("officer").expiresAt(now.minusSeconds(60)).sign()))
        .isEqualTo(401);
    assertThat(statusFor(Token.of("officer").notBefore(now.plus(Duration.ofHours(1))).sign()))
        .isEqualTo(401);
  }

  @Test
  void theServicesRoleMayNotChangeTables() throws SQLException {
    try (var connection = Database.connectAsService();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("create table intruder (id int)"))
          .hasMessageContaining("permission denied");
    }
    assertThat(Database.number("select count(*) from flyway_schema_history")).isPositive();
  }

  @Test
  void anEventThatWasPutInIsRead() {
    var id = Topics.produce("gonghui.test", "key", "org.gonghui.test.Greeted.v1", 7, "{}");

    var records = Topics.consume("gonghui.test");

    assertThat(records).hasSize(1);
    assertThat(Topics.header(records.getFirst(), "ce_id")).isEqualTo(id.toString());
    assertThat(records.getFirst().key()).isEqualTo("key");
  }

  private static int statusFor(String token) {
    return given().auth().oauth2(token).get("/test/greeting").statusCode();
  }
}
