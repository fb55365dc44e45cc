package org.gonghui.kit.sealing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/// All keys that one service holds.
///
/// @param service whose keys these are: one service never starts with another's
/// @param demo made for a laptop or a test: refused in production
/// @param encryption of sealed columns
/// @param index of blind indexes; while it is rotated two keys of consecutive ids, the current one and the next
/// @param auditEntry of the MAC of each audit entry
/// @param auditChain of the chain over the entries
/// @param fingerprint of fingerprints that are compared within the service, such as those of repeated calls, and of signatures
/// @param channels of envelopes between services, by channel; only the channels that this service may read or write
record KeyMaterial(
    @JsonProperty(required = true) String service,
    @JsonProperty(required = true) boolean demo,
    @JsonProperty(required = true) KeySet encryption,
    @JsonProperty(required = true) KeySet index,
    @JsonProperty(required = true) KeySet auditEntry,
    @JsonProperty(required = true) KeySet auditChain,
    @JsonProperty(required = true) KeySet fingerprint,
    @JsonProperty(required = true) Map<String, KeySet> channels) {

  public KeyMaterial {
    channels = Map.copyOf(channels);
    var ids = index.keys().keySet().stream().sorted().toList();
    if (ids.size() > 2 || ids.getLast() - ids.getFirst() > 1) {
      throw new UnusableKeys(
          "index has one key, or two of consecutive ids while it is rotated, not " + ids);
    }
  }

  /// Demo keys that nobody else has.
  static KeyMaterial random(String service) {
    return new KeyMaterial(
        service,
        true,
        KeySet.random(),
        KeySet.random(),
        KeySet.random(),
        KeySet.random(),
        KeySet.random(),
        Map.of(
            "roster", KeySet.random(), "entitlement", KeySet.random(), "notice", KeySet.random()));
  }
}
