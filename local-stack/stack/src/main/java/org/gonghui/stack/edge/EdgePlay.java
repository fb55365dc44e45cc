package org.gonghui.stack.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.corpus.Asker;
import org.gonghui.corpus.FrameSocket;
import org.gonghui.corpus.OctetSocket;
import org.gonghui.corpus.OddFraming;
import org.gonghui.corpus.OddFramings;
import org.gonghui.corpus.OddStreams;
import org.gonghui.corpus.Smuggler;
import org.gonghui.corpus.Variants;
import org.gonghui.stack.home.Running;

/// Plays the corpus against the gateway of a running stack, and asks each time what the services saw.
///
/// @param people whose tokens are used
public record EdgePlay(Running running, People people) {
  /// A public page, out of which some paths climb.
  private static final String OUTSIDE = "/docs";

  /// After which nothing more is said on a connection that may stay open.
  private static final Duration SILENCE = Duration.ofMillis(1_500);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Crowd FEW = new Crowd(4);
  private static final Crowd MANY = new Crowd(32);

  /// Every spelling of every route, asked by nobody, by who has the role and by who has not.
  public Played paths(List<ProtectedRoute> routes) {
    var works = new ArrayList<Callable<Asked>>();
    for (var route : routes) {
      people.tokens(route.roles()).forEach(who -> works.add(() -> ask(route, who)));
    }
    var played = played("%d routes in many spellings".formatted(routes.size()), FEW, works);
    // nothing breaks off here: figures that differ count something else
    return played.tally().isEven() && played.tally().sentInAll() > 0
        ? played
        : played.with("sent %s, seen %s".formatted(played.tally().sent(), played.tally().seen()));
  }

  private Asked ask(ProtectedRoute route, People.Bearing who) throws IOException {
    var fields = who.token().map(token -> "Authorization: Bearer " + token + "\r\n").orElse("");
    var variants = Variants.of(route.path(), OUTSIDE);
    try (var caller = new Asker(running.port(), route.method(), fields)) {
      var decision = caller.ask(route.path());
      var wrong =
          caller.differences(variants, decision).stream()
              .map(other ->
                  "%s by %s is %d, but %s (%s) is %d"
                      .formatted(
                          route,
                          who.name(),
                          decision,
                          other.variant().target(),
                          other.variant().kind(),
                          other.status()))
              .toList();
      return new Asked(variants.size() + 1, wrong);
    }
  }

  /// Every odd framing, towards each of these.
  public Played framings(List<ProtectedRoute> carriers) {
    var works = new ArrayList<Callable<Asked>>();
    for (var carrier : carriers) {
      OddFramings.of(smuggler(carrier)).forEach(framing -> works.add(() -> send(framing)));
    }
    return hiding("odd framing", works);
  }

  private Asked send(OddFraming framing) throws IOException {
    try (var wire = OctetSocket.to(running.port())) {
      wire.write(framing.octets());
      return Asked.one(framing.wrongIn(wire.readAll(framing.meaning(), SILENCE)));
    }
  }

  /// Every odd request of HTTP/2, towards each of these.
  public Played streams(List<ProtectedRoute> carriers) {
    var works = new ArrayList<Callable<Asked>>();
    for (var carrier : carriers) {
      for (var stream : OddStreams.of(smuggler(carrier))) {
        works.add(
            () -> Asked.one(stream.wrongIn(FrameSocket.send(running.port(), stream, PATIENCE))));
      }
    }
    return hiding("odd requests of HTTP/2", works);
  }

  private Smuggler smuggler(ProtectedRoute carrier) {
    var who = people.tokens(carrier.roles()).getLast();
    return new Smuggler(carrier.path(), who.token(), carrier.path() + "/hidden");
  }

  /// What hides a request: nobody is to see that one.
  private Played hiding(String what, List<Callable<Asked>> works) {
    var played = played(what, MANY, works);
    return played.tally().hidden() == 0
        ? played
        : played.with("%d hidden requests were seen".formatted(played.tally().hidden()));
  }

  private Played played(String what, Crowd crowd, List<Callable<Asked>> works) {
    var before = Tally.of(running);
    var asked = Asked.all(crowd.each(works));
    return new Played(what, asked.count(), asked.wrong(), Tally.settled(running, before));
  }
}
