package org.gonghui.kit.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.problem.DatabaseFault;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.KeyedHash;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Purpose;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.hibernate.Session;

/// The table of answered writes. Every method but [#forget] runs inside the transaction of the write's effect.
@ApplicationScoped
class StoredAnswers implements SealedColumns {
  /// One round trip: the driver sends all three before it reads an answer. The write itself waits ten seconds for a row at
  /// most: whoever called it is told 503 by then.
  private static final String CLAIM =
      """
      set local lock_timeout = '5s';
      insert into idempotency_key (id, fingerprint, rights, created_at) values (?, ?, '', ?) on conflict do nothing;
      set local lock_timeout = '10s'
      """;

  private final EntityManager entities;
  private final Vault vault;
  private final KeyedHash hashes;
  private final Clock clock;
  private final Duration kept;

  StoredAnswers(
      EntityManager entities,
      Vault vault,
      KeyedHash hashes,
      Clock clock,
      @ConfigProperty(name = "gonghui.idempotency.kept", defaultValue = "72h") Duration kept) {
    this.entities = entities;
    this.vault = vault;
    this.hashes = hashes;
    this.clock = clock;
    this.kept = kept;
  }

  /// Takes the key for this call. Another copy of the service that is at the same call is waited for, five seconds.
  ///
  /// @return false when the call was answered before
  /// @throws Refusal 409 `KEY_IN_USE` when the other copy does not end in time
  boolean claim(KeyedCall call) {
    return waiting(() -> entities.unwrap(Session.class).doReturningWork(at -> insert(at, call)))
        == 1;
  }

  private int insert(Connection connection, KeyedCall call) throws SQLException {
    try (var claim = connection.prepareStatement(CLAIM)) {
      claim.setObject(1, call.id());
      claim.setBytes(2, fingerprint(call.content()));
      claim.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      claim.execute();
      claim.getMoreResults();
      return claim.getUpdateCount();
    }
  }

  /// Nothing but the row of the key is waited for.
  private static <T> T waiting(Supplier<T> statement) {
    try {
      return statement.get();
    } catch (PersistenceException fault) {
      if (DatabaseFault.isContended(fault)) {
        throw (Refusal) new Refusal(KitProblem.KEY_IN_USE).retryAfter(1).initCause(fault);
      }
      throw fault;
    }
  }

  /// Locks the row, so that of two calls that find the answer void one is judged first.
  ///
  /// @param rights under any of which the answer may be given again
  /// @return the answer that this call got before; empty when the caller's rights were others then: it is void, and the
  ///     call is judged anew
  /// @throws Refusal 422 `KEY_REUSED` when the key was used for something else; 409 `KEY_IN_USE` as above
  Optional<String> answerTo(KeyedCall call, List<String> rights) {
    var row =
        (Object[])
            waiting(() ->
                entities
                    .createNativeQuery(
                        "select fingerprint, rights, answer from idempotency_key where id = :id for update")
                    .setParameter("id", call.id())
                    .getSingleResult());
    return answerTo(call, rights, (byte[]) row[0], (byte[]) row[1], (byte[]) row[2]);
  }

  /// The same of a row that was read and locked with others.
  Optional<String> answerTo(
      KeyedCall call, List<String> rights, byte[] fingerprint, byte[] given, byte[] answer) {
    if (!hashes.fits(fingerprint, Purpose.FINGERPRINT, bytes(call.content()))) {
      throw new Refusal(KitProblem.KEY_REUSED);
    }
    return rights.stream().anyMatch(each -> hashes.fits(given, Purpose.FINGERPRINT, bytes(each)))
        ? Optional.of(vault.open(answer, place(call)))
        : Optional.empty();
  }

  /// A keyed hash of a call's content, or of a caller's rights.
  byte[] fingerprint(String text) {
    return hashes.of(Purpose.FINGERPRINT, bytes(text));
  }

  byte[] seal(KeyedCall call, String answer) {
    return vault.seal(answer, place(call));
  }

  /// Keeps the answer with the rights under which the call was judged, in place of a void one.
  void keep(KeyedCall call, String rights, String answer) {
    entities
        .createNativeQuery(
            "update idempotency_key set rights = :rights, answer = :answer, created_at = :now where id = :id")
        .setParameter("rights", fingerprint(rights))
        .setParameter("now", clock.instant())
        .setParameter("answer", seal(call, answer))
        .setParameter("id", call.id())
        .executeUpdate();
  }

  /// A repeated call gets its answer when the key that sealed it has been taken away.
  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn("idempotency_key", "answer", "id"));
  }

  @Scheduled(every = "1h", delayed = "1m")
  @Transactional
  void forget() {
    entities
        .createNativeQuery("delete from idempotency_key where created_at < :before")
        .setParameter("before", clock.instant().minus(kept))
        .executeUpdate();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Place place(KeyedCall call) {
    return new Place("idempotency_key", "answer", call.id());
  }
}
