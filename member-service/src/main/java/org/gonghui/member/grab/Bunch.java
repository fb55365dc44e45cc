package org.gonghui.member.grab;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.http.KeyedWrite;
import org.gonghui.kit.http.Repetition;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.login.LoginName;

/// Claims that are judged together.
///
/// @param claims by their writes, in the order in which they came
/// @param owners whose logins they are
record Bunch(Map<KeyedWrite, Claim> claims, Map<LoginName, UUID> owners) {

  static Bunch of(List<Claim> claims, Map<LoginName, UUID> owners) {
    var byWrite = new LinkedHashMap<KeyedWrite, Claim>();
    claims.forEach(claim -> byWrite.put(claim.write(), claim));
    return new Bunch(byWrite, owners);
  }

  List<KeyedWrite> writes() {
    return List.copyOf(claims.keySet());
  }

  Optional<UUID> self(KeyedWrite write) {
    return Optional.ofNullable(claims.get(write)).flatMap(this::self);
  }

  private Optional<UUID> self(Claim claim) {
    return Optional.ofNullable(owners.get(claim.login()));
  }

  /// Verdicts that need no judging: the key says them, or the login is nobody's.
  Map<Claim, Verdict> known(Map<KeyedWrite, Repetition> keys) {
    var verdicts = new HashMap<Claim, Verdict>();
    for (var claim : claims.values()) {
      switch (keys.getOrDefault(claim.write(), new Repetition.First())) {
        case Repetition.Again(var answer) -> verdicts.put(claim, new Verdict.Answered(answer));
        case Repetition.Refused(var refusal) -> verdicts.put(claim, new Verdict.Refused(refusal));
        case Repetition.First() -> {
          if (self(claim).isEmpty()) {
            verdicts.put(claim, new Verdict.Refused(LoginDesk.notKnown()));
          }
        }
      }
    }
    return verdicts;
  }

  /// The others, in their order, with who asks.
  Map<Claim, UUID> toBeJudged(Map<Claim, Verdict> known) {
    var members = new LinkedHashMap<Claim, UUID>();
    claims.values().stream()
        .filter(claim -> !known.containsKey(claim))
        .forEach(claim -> self(claim).ifPresent(member -> members.put(claim, member)));
    return members;
  }
}
