package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.http.KeyedRows.Answered;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What [Idempotent] does for one write, for many in one transaction of the caller's: same table, same rules. Whoever judges
/// writes in batches reads each ([#read]) while its request is at hand, takes the keys ([#take]) inside the transaction, before
/// any effect, and gives it the answers ([#keep]) before it commits. What is not answered then was refused, and is judged
/// anew when it comes again.
@ApplicationScoped
public class KeyedBatch {
  private final KeyedCalls calls;
  private final KeyedRows rows;
  private final StoredAnswers answers;
  private final AnswerForm forms;

  KeyedBatch(KeyedCalls calls, KeyedRows rows, StoredAnswers answers, AnswerForm forms) {
    this.calls = calls;
    this.rows = rows;
    this.answers = answers;
    this.forms = forms;
  }

  /// The write that is being called.
  ///
  /// @param parameters that tell its content from others'
  /// @throws Refusal 400 without a key
  public KeyedWrite read(@Nullable Object... parameters) {
    return new KeyedWrite(calls.read(calls.key(true).orElseThrow(), parameters), calls.granted());
  }

  /// Takes the keys of these writes, each id once. One that another transaction is at is waited for, a quarter of a second; when
  /// that does not end it is refused with 409 `KEY_IN_USE`, alone.
  ///
  /// @param self whose login each is, as it is known inside this transaction
  public Map<KeyedWrite, Repetition> take(
      List<KeyedWrite> writes, Function<KeyedWrite, Optional<UUID>> self) {
    var taken = rows.take(writes.stream().map(KeyedWrite::call).toList());
    var others =
        writes.stream()
            .filter(write ->
                !taken.ids().contains(write.id()) && !taken.contended().contains(write.id()))
            .toList();
    var all = each(writes, known(others, self, true));
    writes.stream()
        .filter(write -> taken.contended().contains(write.id()))
        .forEach(write ->
            all.put(
                write, new Repetition.Refused(new Refusal(KitProblem.KEY_IN_USE).retryAfter(1))));
    return all;
  }

  /// Reads what is known of these writes and takes no key: for who will refuse all that is new.
  public Map<KeyedWrite, Repetition> look(
      List<KeyedWrite> writes, Function<KeyedWrite, Optional<UUID>> self) {
    return each(writes, known(writes, self, false));
  }

  /// What is not known comes for the first time.
  private static Map<KeyedWrite, Repetition> each(
      List<KeyedWrite> writes, Map<KeyedWrite, Repetition> known) {
    var all = new HashMap<KeyedWrite, Repetition>();
    writes.forEach(write -> all.put(write, known.getOrDefault(write, new Repetition.First())));
    return all;
  }

  /// Keeps the answers, all of 2xx, of writes that were taken; gives back the keys of those refused.
  public void keep(
      Map<KeyedWrite, ? extends RestResponse<?>> answered,
      List<KeyedWrite> refused,
      Function<KeyedWrite, Optional<UUID>> self) {
    var kept = new ArrayList<Answered>();
    answered.forEach((write, answer) ->
        kept.add(
            new Answered(
                write.id(),
                answers.fingerprint(calls.rights(write.granted(), self.apply(write))),
                answers.seal(write.call(), forms.write(answer)))));
    rows.keep(kept);
    rows.giveBack(refused.stream().map(KeyedWrite::id).toList());
  }

  private Map<KeyedWrite, Repetition> known(
      List<KeyedWrite> writes, Function<KeyedWrite, Optional<UUID>> self, boolean locked) {
    if (writes.isEmpty()) {
      return Map.of();
    }
    var stored = rows.known(writes.stream().map(KeyedWrite::id).toList(), locked);
    var known = new HashMap<KeyedWrite, Repetition>();
    for (var write : writes) {
      var row = stored.get(write.id());
      if (row != null) {
        known.put(write, judged(write, row, self.apply(write)));
      }
    }
    return known;
  }

  private Repetition judged(KeyedWrite write, KeyedRows.Row row, Optional<UUID> self) {
    var rights =
        List.of(
            calls.rights(write.granted(), self), calls.rights(write.granted(), Optional.empty()));
    try {
      return answers
          .answerTo(write.call(), rights, row.fingerprint(), row.rights(), row.answer())
          .<Repetition>map(answer -> new Repetition.Again(forms.replay(answer)))
          .orElseGet(Repetition.First::new);
    } catch (Refusal reused) {
      return new Repetition.Refused(reused);
    }
  }
}
