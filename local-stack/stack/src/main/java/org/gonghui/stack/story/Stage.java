package org.gonghui.stack.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gonghui.client.model.Sum;
import org.gonghui.client.model.Sum.CurrencyEnum;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.client.UnexpectedAnswer;
import org.gonghui.stack.client.Voice;

/// Where the story plays: who can be called upon, the stand-ins' addresses, and the page on which it is written down.
///
/// @param run number of this run on these data, from 1: people and unions of each run are new
/// @param cast tokens by sample name, and of anybody else
/// @param addresses by name: authority, sms, bank, beacon
/// @param gateway that everybody calls
/// @param page takes each line of the story
public record Stage(
    int run,
    Cast cast,
    Map<String, String> addresses,
    Client gateway,
    Clock clock,
    Consumer<String> page) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(150);

  /// Who plays.
  public interface Cast {
    String sample(String name);

    String anybody(
        String subject, List<String> roles, List<String> organizations, Optional<String> partner);

    /// Client credentials: nobody's.
    String machine(String role, List<String> organizations, Optional<String> partner);

    String organization(String name);

    String partner(String name);

    String person(String name);
  }

  /// The same where everybody calls in another manner.
  public Stage calling(Client manner) {
    return new Stage(run, cast, addresses, manner, clock, page);
  }

  public Voice sample(String name) {
    return voice(name, cast.sample(name));
  }

  /// A person with a login of this run.
  public Voice member(String name) {
    return voice(name, cast.anybody(subject(name), List.of("member"), List.of(), Optional.empty()));
  }

  /// The subject of that login.
  public String subject(String name) {
    return name + "-run-" + run;
  }

  public Voice staff(String role, String organization) {
    return staff(role + "-of-" + organization, role, organization);
  }

  /// Who works for a union under a subject that may be known in another role too.
  public Voice staff(String subject, String role, String organization) {
    return voice(
        role, cast.anybody(subject, List.of(role), List.of(organization), Optional.empty()));
  }

  /// A person who works for a partner system.
  ///
  /// @param partner its id
  public Voice partner(String subject, String role, String partner) {
    return voice(subject, cast.anybody(subject, List.of(role), List.of(), Optional.of(partner)));
  }

  /// A system without a person.
  public Voice machine(String role, List<String> organizations, Optional<String> partner) {
    return voice("machine", cast.machine(role, organizations, partner));
  }

  private Voice voice(String name, String token) {
    return new Voice(name, token, gateway, line -> page.accept("   " + line));
  }

  public Client standIn(String name) {
    return new Client(address(name));
  }

  private String address(String name) {
    return Objects.requireNonNull(addresses.get(name), name);
  }

  void title(int step, String text) {
    page.accept("");
    page.accept(step + ". " + text);
  }

  void say(String text) {
    page.accept("   " + text);
  }

  /// Writes a figure down, when it is the one that it should be.
  public void figure(String what, Object expected, Object read) {
    if (!String.valueOf(expected).equals(String.valueOf(read))) {
      throw new UnexpectedAnswer("%s: %s expected, %s read".formatted(what, expected, read));
    }
    page.accept("   = %s: %s".formatted(what, read));
  }

  /// Asks again until the news has come round.
  public <T> T await(String what, Supplier<Optional<T>> question) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      Pause.of(PAUSE);
    }
    throw new UnexpectedAnswer("waited %d s in vain for: %s".formatted(PATIENCE.toSeconds(), what));
  }

  /// The business date.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  /// Now, to the second.
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /// @param amount yuan, with two decimals
  public static Sum sum(String amount) {
    return new Sum().amount(amount).currency(CurrencyEnum.CNY);
  }
}
