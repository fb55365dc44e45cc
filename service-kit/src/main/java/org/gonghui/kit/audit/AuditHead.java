package org.gonghui.kit.audit;

import jakarta.inject.Singleton;

/// How far the audit is chained.
@Singleton
public class AuditHead {
  private final Seals seals;

  AuditHead(Seals seals) {
    this.seals = seals;
  }

  public ChainHead now() {
    var head = seals.head();
    return new ChainHead(head.position(), head.link());
  }
}
