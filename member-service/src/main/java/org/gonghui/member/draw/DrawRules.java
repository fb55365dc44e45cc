package org.gonghui.member.draw;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.beacon.BeaconChain;
import org.gonghui.member.beacon.BeaconScheme;
import org.gonghui.member.ticketing.TicketEventPublished;
import org.gonghui.member.ticketing.TicketItem;

/// The rules of a draw, published before anybody can enter (docs/draw-verification.md). Their text is JSON without spaces, in
/// UTF-8, the names of each object in the order of the alphabet; it is made once and kept, and its SHA-256 is the hash of the
/// rules.
///
/// @param algorithm what leaves, tree, ranks and seats are
/// @param opensAt seconds since 1970, as all moments and durations here
/// @param round of the beacon that decides
/// @param leadSeconds from the closing to the round at least
/// @param fallbackSeconds for which a round that is not to be had is asked for before the next one decides
/// @param quota tickets in all
/// @param openQuota those of them that are in no share
@JsonPropertyOrder(alphabetic = true)
record DrawRules(
    String algorithm,
    UUID eventId,
    UUID itemId,
    String item,
    long opensAt,
    long closesAt,
    Beacon beacon,
    long round,
    long leadSeconds,
    long fallbackSeconds,
    int quota,
    int openQuota,
    List<Share> shares) {
  /// Passes over a round that is not to be had for one that nobody knows yet.
  static final String ALGORITHM = "gonghui-draw-2";

  /// What draws of before keep: it passed over to the very next round.
  private static final String TO_THE_NEXT = "gonghui-draw-1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /// Which beacon, so that nobody has to be believed who it is.
  @JsonPropertyOrder(alphabetic = true)
  record Beacon(String chainHash, String scheme, String publicKey, long genesis, long period) {
    static Beacon of(BeaconChain chain) {
      return new Beacon(
          chain.hash(),
          chain.scheme().word(),
          chain.publicKey(),
          chain.genesis().getEpochSecond(),
          chain.period().toSeconds());
    }

    BeaconChain chain() {
      return new BeaconChain(
          chainHash,
          BeaconScheme.of(scheme),
          publicKey,
          Instant.ofEpochSecond(genesis),
          Duration.ofSeconds(period));
    }
  }

  /// A priority quota.
  ///
  /// @param number from 1; the lower one goes first where a member is entitled to several
  /// @param spillsOver whether seats that nobody entitled takes are open to all at the draw
  @JsonPropertyOrder(alphabetic = true)
  record Share(int number, String name, int quota, boolean spillsOver) {}

  static DrawRules of(
      TicketEventPublished event, TicketItem item, BeaconChain chain, DrawConfig config) {
    // whole seconds, as they are published: everybody must come to the same round
    var closesAt = event.closesAt().getEpochSecond();
    var lead = config.lead().toSeconds();
    return new DrawRules(
        ALGORITHM,
        event.eventId(),
        item.id(),
        item.name(),
        event.opensAt().getEpochSecond(),
        closesAt,
        Beacon.of(chain),
        chain.firstRoundFrom(Instant.ofEpochSecond(closesAt + lead)),
        lead,
        config.fallbackAfter().toSeconds(),
        item.quota(),
        item.openQuota(),
        shares(item));
  }

  private static List<Share> shares(TicketItem item) {
    var shares = new ArrayList<Share>();
    for (var share : item.shares()) {
      shares.add(
          new Share(shares.size() + 1, share.name(), share.quota(), share.spillsOverAt() != null));
    }
    return List.copyOf(shares);
  }

  /// The seats before anybody has entered, share 0 the first.
  List<Seats.Share> quotas() {
    var quotas = new ArrayList<Seats.Share>();
    quotas.add(new Seats.Share(0, openQuota, false, 0, 0, 0));
    shares.forEach(share ->
        quotas.add(new Seats.Share(share.number(), share.quota(), share.spillsOver(), 0, 0, 0)));
    return List.copyOf(quotas);
  }

  /// When the round is spoken.
  Instant drawnAt() {
    return beacon.chain().timeOf(round);
  }

  /// Whether a round that is not to be had is followed by the next one, which may be known by then.
  boolean passesToTheNext() {
    return algorithm.equals(TO_THE_NEXT);
  }

  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("rules are a plain record", notWritable);
    }
  }

  static DrawRules read(String text) {
    try {
      return JSON.readValue(text, DrawRules.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("rules read as they were written", unreadable);
    }
  }
}
