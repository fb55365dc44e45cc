package org.gonghui.stack.story;

import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;

/// Step 3 (M1, M8): a truck driver of Jiangyin joins on the phone; another one's authority is slow.
final class DriverJoins {
  private static final String DIVISION = "320281";
  private static final int DRIVER = 3_500;
  private static final int SLOW_DRIVER = 3_501;

  private final Stage stage;
  private final Login login;

  DriverJoins(Stage stage) {
    this.stage = stage;
    this.login = new Login(stage);
  }

  void play() {
    stage.title(3, "A driver joins on a phone and has a card (M1, M8)");
    var driver = stage.member("driver");
    var verified = bind(driver, "周师傅", DRIVER);
    stage.figure("identity", "VERIFIED", verified.text("state"));
    var joined = apply(driver).must(201);
    stage.figure("application", "JOINED", joined.text("state"));
    stage.say("card number " + joined.text("cardNumber"));
    var membership = driver.get("/v1/me/membership").must(200);
    stage.figure("membership", "ACTIVE", membership.text("state"));
    apply(driver).mustRefuse(409, "ALREADY_MEMBER");
    checkCard(driver);
    joinSlowly();
  }

  private void checkCard(Voice driver) {
    driver.get("/v1/me/card").must(200);
    var code = driver.post("/v1/me/card/codes", Map.of()).must(201).text("code");
    var merchant = stage.sample("merchant");
    var check = merchant.post("/v1/card-checks", Map.of("code", code)).must(200);
    stage.figure("the card is good", true, check.text("valid"));
    stage.figure(
        "… once",
        "USED",
        merchant.post("/v1/card-checks", Map.of("code", code)).must(200).text("reason"));
  }

  private void joinSlowly() {
    var slow = stage.member("slow-driver");
    stage.figure("a slow authority", "PENDING", bind(slow, "吴慢", SLOW_DRIVER).text("state"));
    var application = apply(slow).must(202);
    var location = "/v1/membership-applications/" + application.text("id");
    var decided =
        stage.await("the authority", () -> decided(slow.quietly().get(location).must(200)));
    stage.figure("decided by itself", "JOINED", decided);
  }

  private Answer bind(Voice driver, String name, int n) {
    return login.bind(
        driver,
        name,
        MadeUp.idNumber(DIVISION, stage.run(), n, false),
        MadeUp.phone(stage.run(), n));
  }

  private static Answer apply(Voice driver) {
    return driver.postOnce(
        "/v1/membership-applications",
        Map.of("employmentForm", "TRUCK_DRIVER", "divisionCode", DIVISION));
  }

  private static Optional<String> decided(Answer application) {
    var state = application.text("state");
    return state.equals("VERIFYING") ? Optional.empty() : Optional.of(state);
  }
}
