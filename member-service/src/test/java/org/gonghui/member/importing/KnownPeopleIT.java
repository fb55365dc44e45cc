package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gonghui.member.ReadingsOfPersons;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class KnownPeopleIT {
  @Inject @PersistenceUnitExtension ReadingsOfPersons readings;

  @Test
  void peopleWhoComeBackAreNotReadOneByOne() {
    var city = new City();
    city.found();
    var file = City.file(city.rows(5));
    city.imported(file).then().body("accepted", equalTo(5));
    Database.execute(
        "update membership m set state = 'LEFT' from organization o where o.id = m.organization_id and o.parent_id = ?",
        city.id());

    var read = readings.during(() -> city.imported(file).then().body("accepted", equalTo(5)));

    assertThat(read).isZero();
    assertThat(city.members()).isEqualTo(10);
    assertThat(city.memberIds().stream().distinct()).hasSize(5);
  }
}
