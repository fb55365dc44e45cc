package org.gonghui.stack.story;

import java.util.Optional;
import org.gonghui.client.api.CardApi;
import org.gonghui.client.api.JoiningApi;
import org.gonghui.client.api.MembershipApi;
import org.gonghui.client.model.CodeToCheck;
import org.gonghui.client.model.MembershipApplication;
import org.gonghui.client.model.MembershipApplicationState;
import org.gonghui.client.model.NewMembershipApplication;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Reply;
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
    stage.figure("application", "JOINED", joined.getState());
    stage.say("card number " + joined.getCardNumber());
    var membership = driver.call(MembershipApi::new, api -> api.getMyMembership()).must(200);
    stage.figure("membership", "ACTIVE", membership.getState());
    apply(driver).mustRefuse(409, "ALREADY_MEMBER");
    checkCard(driver);
    joinSlowly();
  }

  private void checkCard(Voice driver) {
    driver.call(CardApi::new, api -> api.getMyCard()).must(200);
    var shown = driver.call(CardApi::new, api -> api.showCardCode(null)).must(201);
    var code = new CodeToCheck().code(shown.getCode());
    var merchant = stage.sample("merchant");
    var check = merchant.call(CardApi::new, api -> api.checkCard(code, null)).must(200);
    stage.figure("the card is good", true, check.getValid());
    var again = merchant.call(CardApi::new, api -> api.checkCard(code, null)).must(200);
    stage.figure("… once", "USED", again.getReason());
  }

  private void joinSlowly() {
    var slow = stage.member("slow-driver");
    stage.figure("a slow authority", "PENDING", bind(slow, "吴慢", SLOW_DRIVER).text("state"));
    var application = apply(slow).must(202);
    var decided = stage.await("the authority", () -> decided(slow.quietly(), application.getId()));
    stage.figure("decided by itself", "JOINED", decided);
  }

  private Answer bind(Voice driver, String name, int n) {
    return login.bind(
        driver,
        name,
        MadeUp.idNumber(DIVISION, stage.run(), n, false),
        MadeUp.phone(stage.run(), n));
  }

  private static Reply<MembershipApplication> apply(Voice driver) {
    var application =
        new NewMembershipApplication().employmentForm("TRUCK_DRIVER").divisionCode(DIVISION);
    return driver.call(JoiningApi::new, api -> api.applyForMembership(Voice.key(), application));
  }

  private static Optional<MembershipApplicationState> decided(Voice driver, String id) {
    var application =
        driver.call(JoiningApi::new, api -> api.getMembershipApplication(id)).must(200);
    return Optional.of(application.getState())
        .filter(state -> state != MembershipApplicationState.VERIFYING);
  }
}
