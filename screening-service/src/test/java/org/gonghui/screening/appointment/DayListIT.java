package org.gonghui.screening.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gonghui.screening.Api;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DayListIT {
  @Inject Screening screening;

  @Test
  void aHospitalReadsItsOwnDayListAndEachReadIsRecorded() {
    var open = screening.open(2);
    var session = screening.session(open, screening.today(), 2);
    open.women().forEach(woman -> screening.booked(open, woman, session));
    var path = "/v1/screening-appointments?date=" + screening.today();

    var list = Api.items(Api.get(Api.hospital(open.hospital()), path + "&session=" + session));

    assertThat(list)
        .hasSize(2)
        .allSatisfy(entry -> {
          assertThat(String.valueOf(entry.get("name"))).startsWith("王秀兰");
          assertThat(String.valueOf(entry.get("idTail"))).hasSize(4);
          assertThat(entry).containsEntry("sex", "FEMALE").containsEntry("birthYear", 1975);
        });
    for (var woman : open.women()) {
      assertThat(
              Database.number(
                  "select count(*) from audit_entry where action = 'PERSONAL_DATA_READ' and subject = ?",
                  woman.id()))
          .isOne();
    }
    assertThat(Api.items(Api.get(Api.hospital(screening.qualifiedHospital()), path))).isEmpty();
    var pages = Api.get(Api.hospital(open.hospital()), path + "&limit=1&count=true");
    assertThat(pages.jsonPath().getLong("count")).isEqualTo(2);
    var elsewhere = Api.get(Api.hospital(screening.qualifiedHospital()), path + "&count=true");
    assertThat(elsewhere.jsonPath().getLong("count")).isZero();
    var next = pages.jsonPath().getString("nextCursor");
    assertThat(Api.items(Api.get(Api.hospital(open.hospital()), path + "&limit=1&cursor=" + next)))
        .singleElement()
        .isNotEqualTo(Api.items(pages).getFirst());
  }
}
