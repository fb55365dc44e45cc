package org.gonghui.member.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gonghui.kit.work.OneByOne;
import org.gonghui.member.identity.Authority.Word;
import org.gonghui.member.identity.VerdictDesk.Question;

/// Asks the authority, outside of any transaction: for a caller who waits, and for the checks that were left.
@ApplicationScoped
class IdentityWorker {
  static final String QUESTION = "identity-question";
  static final String DECISION = "identity-decision";

  private final VerdictDesk desk;
  private final Authority authority;
  private final Deadlines deadlines;
  private final OneByOne oneByOne;

  IdentityWorker(VerdictDesk desk, Authority authority, Deadlines deadlines, OneByOne oneByOne) {
    this.desk = desk;
    this.authority = authority;
    this.deadlines = deadlines;
    this.oneByOne = oneByOne;
  }

  /// Asks now and keeps the answer, if it comes while a caller can wait.
  void askNow(UUID check) {
    desk.question(check)
        .ifPresent(question -> desk.decide(check, deadlines.shortly(ask(question), Word.NONE)));
  }

  @Scheduled(
      identity = "identity-worker",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void askForWhatWasLeft() {
    var asked = new LinkedHashMap<UUID, CompletableFuture<Word>>();
    oneByOne.each(
        QUESTION,
        desk.takeSome(),
        id -> desk.question(id).ifPresent(question -> asked.put(id, ask(question))));
    oneByOne.each(
        DECISION,
        asked.keySet(),
        id -> desk.decide(id, answerOf(Objects.requireNonNull(asked.get(id)))));
  }

  private Word answerOf(CompletableFuture<Word> asked) {
    return deadlines.patiently(asked, Word.NONE);
  }

  private CompletableFuture<Word> ask(Question question) {
    return authority.ask(question.checkId(), question.identity());
  }
}
