package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.audit.Finding.Kind;
import org.gonghui.kit.sealing.KeyedHash;
import org.jspecify.annotations.Nullable;

/// Checks the whole audit: the MAC of each entry, the chain over them, their order, that none is missing or too many, and
/// the heads that another service keeps.
@Singleton
class AuditVerification {
  private final AuditRows rows;
  private final Chain chain;
  private final KeyedHash hash;
  private final AuditConfig config;
  private final Clock clock;
  private final String service;

  AuditVerification(
      AuditRows rows,
      Chain chain,
      KeyedHash hash,
      AuditConfig config,
      Clock clock,
      @ConfigProperty(name = "gonghui.service") String service) {
    this.rows = rows;
    this.chain = chain;
    this.hash = hash;
    this.config = config;
    this.clock = clock;
    this.service = service;
  }

  /// @param claims anchors, from the service that keeps them
  AuditReport verify(List<AnchorClaim> claims) {
    var walk = new Walk(chain, hash, claims);
    var anchoredHere = rows.anchoredUpTo();
    rows.chained(walk::step);
    walk.end(anchoredHere);
    rows.strays(walk.last())
        .forEach(stray -> walk.find(Kind.INSERTED, stray.position(), stray.entryId()));
    var tail = new Tail(walk);
    rows.later(walk.last(), tail::step);
    var findings = walk.findings();
    return new AuditReport(
        service,
        findings.isEmpty(),
        walk.sealed(),
        tail.entries,
        tail.oldest,
        Math.max(anchoredHere, walk.furthestClaim()),
        findings,
        clock.instant());
  }

  /// What was recorded after the last chained entry.
  private final class Tail {
    private final Walk walk;
    private final Instant late = clock.instant().minus(config.sealWithin());
    private long entries;
    private @Nullable Instant oldest;

    Tail(Walk walk) {
      this.walk = walk;
    }

    void step(SealedEntry found) {
      var recordedAt = found.entry().recordedAt();
      entries++;
      if (oldest == null || recordedAt.isBefore(oldest)) {
        oldest = recordedAt;
      }
      if (!found.isAuthentic(hash)) {
        walk.find(Kind.EDITED, null, found.entry().id());
      } else if (recordedAt.isBefore(late)) {
        walk.find(Kind.NOT_SEALED_IN_TIME, null, found.entry().id());
      }
    }
  }
}
