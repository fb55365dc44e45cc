package org.gonghui.stack.edge;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.gonghui.corpus.Asker;
import org.gonghui.corpus.OddFraming.Meaning;
import org.gonghui.corpus.OddFramings;
import org.gonghui.corpus.OddRequest;
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

  /// Where one call may become several.
  private static final long ANY = Long.MAX_VALUE;

  private static final Crowd FEW = new Crowd(4);
  private static final Crowd MANY = new Crowd(96);

  /// Every spelling of every route, asked by nobody, and by who has the role and by who has not.
  public List<Played> paths(List<ProtectedRoute> routes) {
    var nobodys = new ArrayList<Callable<Asked>>();
    var others = new ArrayList<Callable<Asked>>();
    for (var route : routes) {
      nobodys.add(() -> ask(route, People.NOBODY));
      people.loggedIn(route.roles()).forEach(who -> others.add(() -> ask(route, who)));
    }
    var what = "%d routes in many spellings".formatted(routes.size());
    return List.of(
        unsent(played(what + " by nobody", FEW, nobodys, 0)),
        even(played(what + " by who has a login", FEW, others, ANY)));
  }

  /// Nothing breaks off here: figures that differ count something else.
  private static Played even(Played played) {
    return played.tally().isEven() && played.tally().sentInAll() > 0
        ? played
        : played.with("sent %s, seen %s".formatted(played.tally().sent(), played.tally().seen()));
  }

  private Asked ask(ProtectedRoute route, People.Bearing who) throws IOException {
    var fields = who.token().map(token -> "Authorization: Bearer " + token + "\r\n").orElse("");
    var variants = Variants.of(route.path(), OUTSIDE);
    try (var asker = new Asker(running.port(), route.method(), fields)) {
      var decision = asker.ask(route.path());
      var by = "%s by %s is %s".formatted(route, who.name(), Asker.words(decision));
      var wrong =
          asker.differences(variants, decision).stream()
              .map(other -> by + ", but " + other)
              .collect(toCollection(ArrayList::new));
      if (decision == Asker.CLOSED || decision == Asker.SILENCE) {
        wrong.add(by);
      }
      return new Asked(variants.size() + 1, wrong);
    }
  }

  /// Every odd framing, towards each of these.
  public List<Played> framings(List<ProtectedRoute> carriers) {
    return hiding("odd framing", carriers, OddFramings::of);
  }

  /// Every odd request of HTTP/2, towards each of these.
  public List<Played> streams(List<ProtectedRoute> carriers) {
    return hiding("odd requests of HTTP/2", carriers, OddStreams::of);
  }

  /// What hides a request, which no service is to see. Of nobody's and of doubtful ones they see nothing, of the rest one request each.
  private List<Played> hiding(
      String what,
      List<ProtectedRoute> carriers,
      Function<Smuggler, List<? extends OddRequest>> corpus) {
    var nobodys = new ArrayList<OddRequest>();
    var others = new ArrayList<OddRequest>();
    for (var carrier : carriers) {
      nobodys.addAll(corpus.apply(smuggler(carrier, People.NOBODY)));
      others.addAll(corpus.apply(smuggler(carrier, people.loggedIn(carrier.roles()).getLast())));
    }
    var doubtful = others.stream().filter(one -> one.meaning() == Meaning.DOUBTFUL).toList();
    var rest = others.stream().filter(one -> one.meaning() != Meaning.DOUBTFUL).toList();
    return List.of(
        unsent(hidden(played(what + " by nobody", MANY, works(nobodys), 0))),
        hidden(played(what + ", doubtful", MANY, works(doubtful), 0)),
        hidden(played(what + ", the rest", MANY, works(rest), rest.size())));
  }

  private static Smuggler smuggler(ProtectedRoute carrier, People.Bearing who) {
    return new Smuggler(carrier.path(), who.token(), carrier.path() + "/hidden");
  }

  private List<Callable<Asked>> works(List<OddRequest> requests) {
    return requests.stream()
        .<Callable<Asked>>map(request -> () -> Asked.one(request.wrongAt(running.port(), SILENCE)))
        .toList();
  }

  private static Played hidden(Played played) {
    return played.tally().hidden() == 0
        ? played
        : played.with("%d hidden requests were seen".formatted(played.tally().hidden()));
  }

  /// Whoever has no login is stopped before anything is sent on, be it whole or not.
  private static Played unsent(Played played) {
    var sent = played.tally().sentInAll();
    return sent == 0 ? played : played.with("%d were sent on".formatted(sent));
  }

  /// @param most so many requests services may see
  private Played played(String what, Crowd crowd, List<Callable<Asked>> works, long most) {
    var before = Tally.of(running);
    var asked = Asked.all(crowd.each(works));
    return new Played(what, asked.count(), asked.wrong(), most, Tally.settled(running, before));
  }
}
