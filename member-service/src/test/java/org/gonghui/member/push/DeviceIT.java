package org.gonghui.member.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gonghui.member.Applicant;
import org.gonghui.member.OutsideStandIn;
import org.gonghui.member.Told;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whose a phone is.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(OutsideStandIn.class)
@WithTestResource(PushStandIn.class)
class DeviceIT {
  @Inject InboxDesk inbox;

  private Told told = new Told(Applicant.next(), new UUID(0, 0));

  @BeforeEach
  void verify() {
    told = Told.next();
  }

  private static String token() {
    return "phone-" + UUID.randomUUID();
  }

  private void tell() {
    inbox.tell(
        new Message(
            told.id(), Template.TICKET_GIVEN, Map.of("number", "T0000000001"), "/v1/me/tickets"));
  }

  private long devices() {
    return Database.number("select count(*) from push_device where member_id = ?", told.id());
  }

  @Test
  void aMemberHasFiveDevicesHoweverManyRegisterAtOnce() {
    Race.of(8, () -> told.registers(UUID.randomUUID(), token()).statusCode());
    var last = token();
    told.registers(UUID.randomUUID(), last).then().statusCode(200);
    assertThat(devices()).isEqualTo(5);
    tell();
    Provider.awaitShown(last, 1);
  }

  @Test
  void aPhoneThatChangedHandsRingsForItsNewOwnerOnly() {
    var token = token();
    told.registers(UUID.randomUUID(), token).then().statusCode(200);
    var other = Told.next();
    other.registers(UUID.randomUUID(), token).then().statusCode(200);
    assertThat(devices()).isZero();
    tell();
    assertThat(
            Database.number(
                "select count(*) from message_delivery d join push_device v on v.id = d.device_id where v.member_id = ?",
                other.id()))
        .isZero();
    assertThat(
            Database.number(
                "select count(*) from push_device where member_id = ? and position(convert_to(?, 'UTF8') in token) = 0",
                other.id(),
                token))
        .isOne();
  }

  /// An app makes the id, and two may make the same.
  @Test
  void aPhoneIsItsMembersWhateverItsId() {
    var installation = UUID.randomUUID();
    var token = token();
    told.registers(installation, token).then().statusCode(200);
    Told.next().registers(installation, token()).then().statusCode(200);
    tell();
    Provider.awaitShown(token, 1);
  }

  @Test
  void aDeviceIsForgottenByItsMemberAlone() {
    var installation = UUID.randomUUID();
    told.registers(installation, token()).then().statusCode(200);
    var path = "/v1/me/devices/" + installation;
    Told.next().calls().delete(path).then().statusCode(404);
    told.calls().delete(path).then().statusCode(200);
    told.calls().delete(path).then().statusCode(404);
  }
}
