package org.gonghui.stack.edge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.issuer.SamplePeople;
import org.gonghui.stack.issuer.SamplePerson;
import org.gonghui.stack.issuer.Tokens;
import org.gonghui.stack.loading.Loaded;

/// Sample people who ask the same thing: whoever may, and whoever may not.
public record People(Tokens tokens, Loaded loaded) {
  /// A person of each role that persons have, and machines, who are no members.
  private static final List<String> NAMES =
      List.of(
          "driver",
          "hospital",
          "bank",
          "merchant",
          "agency",
          "officer",
          "reviewer",
          "approver",
          "finance",
          "admin",
          "auditor",
          "operator");

  public static People of(Home home, Running running, Clock clock) {
    return new People(new Tokens(home, new Ports(running.port()), clock), Loaded.in(home));
  }

  /// Who asks.
  ///
  /// @param token nothing where nobody is logged in
  record Bearing(String name, Optional<String> token) {}

  /// Who has no login.
  static final Bearing NOBODY = new Bearing("nobody", Optional.empty());

  /// Somebody without any of these roles, where there is one; somebody with one of them.
  ///
  /// @param roles empty where any login may
  List<Bearing> loggedIn(Set<String> roles) {
    var bearers = new ArrayList<Bearing>();
    if (!roles.isEmpty()) {
      people()
          .filter(person -> !may(person, roles))
          .findFirst()
          .map(this::bearing)
          .ifPresent(bearers::add);
    }
    bearers.add(bearing(people().filter(person -> may(person, roles)).findFirst().orElseThrow()));
    return bearers;
  }

  private static Stream<SamplePerson> people() {
    return NAMES.stream().map(name -> SamplePeople.named(name).orElseThrow());
  }

  /// Every person is a member beside what else they are.
  private static boolean may(SamplePerson person, Set<String> roles) {
    return roles.isEmpty()
        || person.roles().stream().anyMatch(roles::contains)
        || (!person.machine() && roles.contains("member"));
  }

  private Bearing bearing(SamplePerson person) {
    return new Bearing(person.name(), Optional.of(tokens.sign(person.claims(loaded))));
  }
}
