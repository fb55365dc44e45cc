package org.gonghui.stack.faults;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Login;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Treasury;

/// How somebody becomes a member with an account.
record Entrance(World world) {
  private static final String APPLICATIONS = "/v1/membership-applications";
  private static final String ACCOUNT = "/v1/me/payee-account";

  Somebody join(int n, Random chance) {
    // the authority is slow for every tenth
    var name = MadeUp.name(n) + (chance.nextInt(10) == 0 ? "慢" : "");
    var voice = world.stage().member("load-" + n).quietly();
    prove(voice, name, n);
    var applied = voice.postOnce(APPLICATIONS, world.joining().application()).must(201, 202);
    var application = world.acknowledged().add(Thing.APPLICATION, applied.text("id"));
    world.acknowledged().add(Thing.PERSON, joined(voice, application));
    world.joining().awaitKnown(voice);
    var account = Treasury.payee(name, world.stage().run() * 10_000 + n);
    Again.until(
        () -> voice.get(ACCOUNT).status() == 200, () -> voice.put(ACCOUNT, account).must(201, 200));
    return new Somebody(voice, name, n, chance);
  }

  /// A check whose answer was lost is begun anew.
  private void prove(Voice voice, String name, int n) {
    var proved = new AtomicBoolean();
    var idNumber = world.joining().idNumber(n, n % 2 == 0);
    var phone = MadeUp.phone(world.stage().run(), n);
    Again.until(
        proved::get,
        () -> {
          new Login(world.stage()).bind(voice, name, idNumber, phone);
          proved.set(true);
        });
  }

  /// @return id of the member
  private String joined(Voice voice, String application) {
    return world
        .stage()
        .await(
            "the application to be decided",
            () ->
                Optional.of(voice.get(APPLICATIONS + "/" + application).must(200))
                    .filter(answer -> !answer.text("state").equals("VERIFYING")))
        .text("memberId");
  }
}
