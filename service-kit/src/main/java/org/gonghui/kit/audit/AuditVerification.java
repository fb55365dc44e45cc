package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /// Compares anchors with the links that stand in the chain: as good as a walk for an anchor of a chain that was walked
  /// just now, so that there may be any number of them.
  AuditReport compare(List<AnchorClaim> claims) {
    var links = rows.linksAt(claims.stream().map(AnchorClaim::position).toList());
    var end = rows.end();
    var findings =
        claims.stream()
            .flatMap(
                claim -> compared(claim, Optional.ofNullable(links.get(claim.position())), end))
            .limit(Walk.MOST)
            .toList();
    var furthest = claims.stream().mapToLong(AnchorClaim::position).max().orElse(0);
    return new AuditReport(
        service, findings.isEmpty(), end, 0, null, furthest, findings, clock.instant());
  }

  private static Stream<Finding> compared(AnchorClaim claim, Optional<byte[]> link, long end) {
    if (link.isEmpty()) {
      return Stream.of(
          claim.position() > end
              ? new Finding(Kind.CUT_OFF, end + 1, null)
              : new Finding(Kind.REMOVED, claim.position(), null));
    }
    return claim.isOf(link.get())
        ? Stream.empty()
        : Stream.of(new Finding(Kind.REWRITTEN, claim.position(), null));
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
