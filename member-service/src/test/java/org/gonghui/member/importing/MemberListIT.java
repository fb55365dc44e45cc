package org.gonghui.member.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gonghui.member.ReadingsOfPersons;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MemberListIT {
  private final City city = new City();

  @Inject @PersistenceUnitExtension ReadingsOfPersons readings;

  @Test
  void aLongerPageIsReadByNoMoreQueries() {
    city.found();
    list(0);
    city.imported(City.file(city.rows(1)));
    var ofOne = readings.during(() -> list(1));
    city.imported(City.file(city.rows(4)));

    var ofFive = readings.during(() -> list(5));

    assertThat(ofOne).isOne();
    assertThat(ofFive).isOne();
  }

  private void list(int members) {
    given()
        .auth()
        .oauth2(city.officer())
        .get("/v1/members")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(members));
  }
}
