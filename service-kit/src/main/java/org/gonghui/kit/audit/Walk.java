package org.gonghui.kit.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.audit.Finding.Kind;
import org.gonghui.kit.sealing.KeyedHash;
import org.jspecify.annotations.Nullable;

/// One walk along the chain, from its beginning. After a fault it goes on from what stands there, so that one fault is one
/// finding and the next is found too.
class Walk {
  static final int MOST = 100;

  private final Chain chain;
  private final KeyedHash hash;
  private final Map<Long, AnchorClaim> claims = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private Seal last = Seal.NONE;
  private long sealed;

  Walk(Chain chain, KeyedHash hash, List<AnchorClaim> claims) {
    this.chain = chain;
    this.hash = hash;
    claims.forEach(claim -> this.claims.put(claim.position(), claim));
  }

  void step(Seal seal, Optional<SealedEntry> entry) {
    checkPlace(seal);
    entry.ifPresentOrElse(
        found -> checkEntry(seal, found),
        () -> find(Kind.REMOVED, seal.position(), seal.entryId()));
    var claim = claims.get(seal.position());
    if (claim != null && !claim.isOf(seal.link())) {
      find(Kind.REWRITTEN, seal.position(), seal.entryId());
    }
    last = seal;
    sealed++;
  }

  /// @param anchoredHere the last position that this service noted to have anchored
  void end(long anchoredHere) {
    if (Math.max(anchoredHere, furthestClaim()) > last.position()) {
      find(Kind.CUT_OFF, last.position() + 1, null);
    }
  }

  void find(Kind kind, @Nullable Long position, @Nullable UUID entryId) {
    if (findings.size() < MOST) {
      findings.add(new Finding(kind, position, entryId));
    }
  }

  private void checkPlace(Seal seal) {
    if (seal.position() != last.position() + 1) {
      find(Kind.REMOVED, last.position() + 1, null);
    } else if (!chain.joins(last, seal)) {
      find(
          seal.isAfter(last) ? Kind.CHAIN_CHANGED : Kind.REORDERED,
          seal.position(),
          seal.entryId());
    }
  }

  private void checkEntry(Seal seal, SealedEntry found) {
    if (!found.isSealedBy(seal) || !found.isAuthentic(hash)) {
      find(Kind.EDITED, seal.position(), seal.entryId());
    } else if (found.transaction() != seal.transaction()) {
      find(Kind.REORDERED, seal.position(), seal.entryId());
    }
  }

  long furthestClaim() {
    return claims.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  Seal last() {
    return last;
  }

  long sealed() {
    return sealed;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
