package org.gonghui.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.gonghui.bench.peer.NameSeal;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.Tokens;

/// People with a card and a login, written into member-service's database as it keeps them, and their tokens.
///
/// @param tokens one for each
record Members(List<String> tokens) {
  private static final int COUNT = 2_000;
  private static final String SUPERUSER = "postgres";
  private static final String PERSON =
      """
      insert into person (id, name, id_number, phone, id_number_odd, sex, birth_year, birth_month, sequence, version)
      values (?, ?, ?, ?, sha256(?), 'FEMALE', 1985, 6, 0, 0)
      """;
  private static final String CARD =
      """
      insert into service_card (id, member_id, number, state, issued_on, version)
      values (?, ?, ?, 'ACTIVE', date '2026-03-01', 0)
      """;
  private static final String LOGIN =
      "insert into login_binding (person_id, issuer, subject, bound_at, version) values (?, ?, ?, now(), 0)";

  static Members in(String url, Home home, Ports ports, NameSeal seal) {
    try (var database = DriverManager.getConnection(url, SUPERUSER, SUPERUSER)) {
      database.setAutoCommit(false);
      write(database, ports.issuerUrl(), seal);
      database.commit();
      database.setAutoCommit(true);
      try (var statement = database.createStatement()) {
        statement.execute("vacuum analyze");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("People could not be written", e);
    }
    return unwritten(home, ports);
  }

  /// Their tokens alone, for what asks no database.
  static Members unwritten(Home home, Ports ports) {
    var signer = new Tokens(home, ports, Clock.systemUTC());
    return new Members(IntStream.range(0, COUNT).mapToObj(n -> token(signer, n)).toList());
  }

  String token() {
    return tokens.get(ThreadLocalRandom.current().nextInt(tokens.size()));
  }

  private static String subject(int number) {
    return "reader-" + number;
  }

  private static String token(Tokens signer, int number) {
    var subject = subject(number);
    var person = Optional.of(Claims.personOf(subject));
    return signer.sign(new Claims(subject, List.of(), List.of(), Optional.empty(), person));
  }

  private static void write(Connection database, String issuer, NameSeal seal) throws SQLException {
    try (var people = database.prepareStatement(PERSON);
        var cards = database.prepareStatement(CARD);
        var logins = database.prepareStatement(LOGIN)) {
      for (var number = 0; number < COUNT; number++) {
        var id = UUID.randomUUID();
        var name = seal.seal(id, "王小" + (char) ('一' + number));
        add(people, id, name, name, name, name);
        add(cards, UUID.randomUUID(), id, "%016d".formatted(number));
        add(logins, id, issuer, subject(number));
      }
      people.executeBatch();
      cards.executeBatch();
      logins.executeBatch();
    }
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (var at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
    statement.addBatch();
  }
}
