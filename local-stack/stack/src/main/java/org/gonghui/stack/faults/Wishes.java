package org.gonghui.stack.faults;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gonghui.stack.story.Certificates;
import org.gonghui.stack.story.Condolences;
import org.gonghui.stack.story.Reliefs;

/// What somebody asks for.
final class Wishes {
  private static final int ILL = 40;

  private final World world;
  private final Decision decision;

  Wishes(World world) {
    this.world = world;
    this.decision = new Decision(world);
  }

  /// Relief in illness (A1).
  void relief(Somebody who) {
    var year = Reliefs.of2018();
    var made = year.get(who.chance().nextInt(year.size()));
    var reliefs = new Reliefs(world.stage());
    var id = world.acknowledged().add(Thing.CASE, reliefs.apply(who.voice(), made));
    if (who.draws(10)) {
      decision.withdrawn(who, id);
    } else {
      decision.decided(who, id, reliefs.evidence(who.voice(), made));
    }
  }

  /// A subsidy for a certificate (T1).
  void subsidy(Somebody who) {
    var certificates = new Certificates(world.stage());
    var id = certificates.submit(who.voice(), who.n());
    world.acknowledged().add(Thing.CERTIFICATE, id);
    var verified = new AtomicBoolean();
    Again.until(
        verified::get,
        () -> {
          // 409: it was verified, and the answer was lost
          certificates.verify(world.stage().sample("agency").quietly(), id).must(200, 409);
          verified.set(true);
        });
    var asked = who.voice().postOnce("/v1/me/skill-subsidies", Map.of("certificateId", id));
    world.acknowledged().add(Thing.SUBSIDY, asked.must(201).text("id"));
  }

  /// A place in the examination, if one is left (H1); who is found ill gets a case by itself (A7).
  void examination(Somebody she) {
    var booked = world.examination().book(she.voice()).must(201, 409);
    if (booked.status() == 409) {
      return;
    }
    world.acknowledged().add(Thing.APPOINTMENT, booked.text("id"));
    var ill = she.draws(ILL);
    var hospital = world.stage().sample("hospital").quietly();
    var answered =
        world
            .examination()
            .answer(booked.text("appointmentNumber"), hospital, ill ? "SUSPECTED" : "NORMAL")
            .must(207);
    var result = world.acknowledged().add(Thing.RESULT, answered.text("items/0/id"));
    if (ill) {
      world.examination().confirm("/v1/screening-results/" + result).must(201);
      var condolences = new Condolences(world.stage());
      var id = world.acknowledged().add(Thing.CASE, condolences.opened(she.voice()));
      decision.decided(she, id, condolences.evidence(she.voice()));
    }
  }
}
