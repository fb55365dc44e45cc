package org.gonghui.screening.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import org.gonghui.screening.Api;
import org.gonghui.screening.Clinic;
import org.gonghui.screening.Screening;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// What a hospital takes back, and who missed it, can be answered or booked anew.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RetractionIT {
  @Inject Clinic clinic;
  @Inject Screening screening;

  @Test
  void whoMissedItMayBookAgain() {
    var booked = clinic.booked();
    var missed = new HashMap<String, Object>(clinic.answer(booked.number()));
    missed.put("attended", false);
    missed.remove("outcome");

    assertThat(Api.only(clinic.record(booked, missed))).containsEntry("status", 201);

    assertThat(Clinic.invitation(booked)).isEqualTo("INVITED");
    var session = screening.session(booked.open(), screening.today(), 1);
    assertThat(screening.booked(booked.open(), booked.open().women().getFirst(), session))
        .isNotEqualTo(booked.number());
  }

  @Test
  void takenBackItCanBeAnsweredAnew() {
    var booked = clinic.booked();
    var id =
        String.valueOf(
            Api.only(clinic.record(booked, clinic.answer(booked.number()))).get("resultId"));
    var hospital = Api.hospital(booked.open().hospital());

    var stranger = Api.hospital(screening.qualifiedHospital());
    assertThat(Api.post(stranger, Clinic.RESULTS + "/" + id + "/retraction").statusCode())
        .isEqualTo(404);
    var retracted = Api.post(hospital, Clinic.RESULTS + "/" + id + "/retraction");
    assertThat(retracted.statusCode()).isEqualTo(200);
    assertThat(retracted.jsonPath().getString("state")).isEqualTo("RETRACTED");
    assertThat(Clinic.invitation(booked)).isEqualTo("BOOKED");
    assertThat(Api.post(hospital, Clinic.RESULTS + "/" + id + "/retraction").statusCode())
        .isEqualTo(409);
    var anew = Api.only(clinic.record(booked, clinic.answer(booked.number(), "RECALL")));
    assertThat(anew).containsEntry("status", 201);
    assertThat(anew.get("resultId")).isNotEqualTo(id);
  }

  @Test
  void staysItsOwnWhereTheAppointmentWasMovedToAnotherHospital() {
    var recorded = clinic.recorded("NORMAL");
    Clinic.retract(recorded).then().statusCode(200);
    Database.execute(
        "update appointment set hospital_id = ? where id = (select appointment_id from screening_result where id = cast(? as uuid))",
        screening.qualifiedHospital(),
        recorded.id());

    Api.get(Api.hospital(recorded.open().hospital()), recorded.path()).then().statusCode(200);
    var again = Clinic.retract(recorded);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("currentState")).isEqualTo("RETRACTED");
    assertThat(clinic.confirm(recorded, Clinic.SECOND, "C50").statusCode()).isEqualTo(409);
  }
}
