package org.gonghui.assistance.payments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.Batch;

/// A bank that keeps its own book and never lies, but tells what it did late, twice, in any order, or only when it is asked
/// again, and leaves out which transfer it means.
final class ChaoticBank {
  private final Random random;
  private final String account;
  private final long sum;
  private final Map<String, Long> paidOut = new HashMap<>();
  private final List<String> post = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private int references;

  /// @param account of the fund that it pays from
  /// @param sum of every transfer, yuan
  ChaoticBank(Random random, String account, long sum) {
    this.random = random;
    this.account = account;
    this.sum = sum;
  }

  /// Does with each transfer of a batch what it likes to.
  void takes(Batch batch) {
    if (chance(15)) {
      takesPartOf(batch);
      return;
    }
    batch
        .transfers()
        .forEach(transfer -> {
          if (chance(25)) {
            say(BankSays.status(batch.messageId(), "RJCT", transfer));
          } else {
            books(batch, transfer);
          }
        });
  }

  /// Pays every transfer of a batch.
  void pays(Batch batch) {
    batch.transfers().forEach(this::debits);
  }

  /// Takes some of its messages out of the post; the others come later.
  List<String> tellsSome() {
    Collections.shuffle(post, random);
    var told = post.subList(0, random.nextInt(post.size() + 1));
    var messages = List.copyOf(told);
    told.clear();
    return messages;
  }

  /// Takes every message that is left out of the post, and what was lost on the way again.
  List<String> tellsTheRest() {
    post.addAll(lost);
    lost.clear();
    Collections.shuffle(post, random);
    var messages = List.copyOf(post);
    post.clear();
    return messages;
  }

  /// What has left the fund's account for this transfer and not come back, yuan.
  long paidOut(String transfer) {
    return paidOut.getOrDefault(transfer, 0L);
  }

  boolean hasToldAll() {
    return post.isEmpty() && lost.isEmpty();
  }

  long paidOut() {
    return paidOut.values().stream().mapToLong(Long::longValue).sum();
  }

  private void takesPartOf(Batch batch) {
    var accepted = batch.transfers().stream().filter(transfer -> chance(30)).toList();
    say(BankSays.groupRefused(batch.messageId(), accepted.toArray(String[]::new)));
    accepted.forEach(this::debits);
  }

  private void books(Batch batch, String transfer) {
    if (chance(50)) {
      var status = List.of("ACCP", "ACSC", "PDNG").get(random.nextInt(3));
      say(BankSays.status(batch.messageId(), status, transfer));
    }
    debits(transfer);
    if (chance(30)) {
      paidOut.merge(transfer, -sum, Long::sum);
      say(BankSays.returned(account, nextReference(), transfer, sum));
    }
    if (chance(20)) {
      say(BankSays.debitedWithoutId(account, nextReference(), 10));
    }
  }

  private void debits(String transfer) {
    var reference = nextReference();
    paidOut.merge(transfer, sum, Long::sum);
    if (chance(20)) {
      say(BankSays.pending(account, reference, transfer, sum));
    }
    if (chance(15)) {
      say(BankSays.debitedWithoutId(account, reference, sum));
    }
    say(BankSays.debited(account, reference, transfer, sum));
    if (chance(20)) {
      say(BankSays.debited(account, reference, transfer, sum));
    }
  }

  private void say(String message) {
    if (chance(10)) {
      lost.add(message);
      return;
    }
    post.add(message);
    if (chance(20)) {
      post.add(message);
    }
  }

  private String nextReference() {
    references++;
    return "R" + references;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
