package org.gonghui.member.beacon;

/// A public source of randomness: at fixed times it speaks a round that nobody knew before and everybody can read
/// afterwards, for good. Which one it is, configuration pins: its key, its first moment and its pace.
public interface Beacon {

  BeaconChain chain();

  /// Asks for a round, no longer than the configured deadline; never inside a transaction.
  Word round(long number);

  /// What it says.
  sealed interface Word {
    /// The chain's key vouches for it, or two of its operators do where the key is not checked here ([BeaconScheme]).
    record Spoken(BeaconRound round) implements Word {}

    /// It is away or slow, or has not come to this round.
    record Silent() implements Word {}

    /// Something answered that is not the chain, or its operators told different things.
    record Forged() implements Word {}
  }
}
