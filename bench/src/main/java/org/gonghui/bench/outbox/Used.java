package org.gonghui.bench.outbox;

/// CPU seconds of a drain.
///
/// @param sender the service or the tool
/// @param postgres nothing where the sender has its records from nowhere
record Used(double sender, double postgres, double kafka) {

  double all() {
    return sender + postgres + kafka;
  }

  Used and(double ofSender) {
    return new Used(sender + ofSender, postgres, kafka);
  }

  Used since(Used before) {
    return new Used(sender - before.sender, postgres - before.postgres, kafka - before.kafka);
  }
}
