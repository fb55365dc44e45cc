package org.gonghui.screening.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.gonghui.screening.Api;
import org.gonghui.screening.Clinic;
import org.gonghui.screening.Screening;
import org.gonghui.screening.World;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

/// Who gives a second opinion, and who not.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SecondDoctorIT {
  @Inject Clinic clinic;
  @Inject Screening screening;
  @Inject World world;

  @Test
  void whoRecordedItAndASystemConfirmNothing() {
    var recorded = clinic.recorded("SUSPECTED");

    var same = clinic.confirm(recorded, Clinic.FIRST, "C50.9");
    assertThat(same.statusCode()).isEqualTo(403);
    assertThat(Api.code(same)).isEqualTo("FOUR_EYES");
    var body = Map.of("diagnosisCode", "C50.9", "confirmedAt", clinic.now());
    var system =
        Api.post(Api.hospital(recorded.open().hospital()), recorded.path() + "/confirmation", body);
    assertThat(system.statusCode()).isEqualTo(403);
    var stranger =
        Api.post(
            Api.doctor(screening.qualifiedHospital(), Clinic.SECOND),
            recorded.path() + "/confirmation",
            body);
    assertThat(stranger.statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyConfirmsTheirOwnIllness() {
    var recorded = clinic.recorded("SUSPECTED");
    var herself =
        Token.of("hospital", "member")
            .subject(recorded.woman().subject())
            .partner(recorded.open().hospital())
            .sign();

    var answer =
        Api.post(
            herself,
            recorded.path() + "/confirmation",
            Map.of("diagnosisCode", "C50.9", "confirmedAt", clinic.now()));

    assertThat(Api.code(answer)).isEqualTo("FOUR_EYES");
  }

  @Test
  void aDoctorWithTwoRecordsIsOnePersonOverTheWholeChain() {
    var records = world.women(3, world.enterprise(world.city(), false));
    var survivor = records.getLast().id();
    world.merged(records.get(0).id(), records.get(1).id());
    world.merged(records.get(1).id(), survivor);
    var recorded = clinic.recorded("SUSPECTED", survivor);

    var same = clinic.confirm(recorded, records.getFirst().id(), "C50.9");

    assertThat(same.statusCode()).isEqualTo(403);
    assertThat(Api.code(same)).isEqualTo("FOUR_EYES");
    assertThat(clinic.confirm(recorded, Clinic.SECOND, "C50.9").statusCode()).isEqualTo(201);
  }
}
