package org.gonghui.member.showing;

import jakarta.inject.Singleton;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.code.RandomCodes;
import org.gonghui.member.code.SealedCodes;

/// The codes of cards, none of which outlives a key.
@Singleton
class CodeBook extends SealedCodes {
  CodeBook(BlindIndex indexes, Vault vault, RandomCodes random) {
    super(indexes, vault, random, "card_code", "cardCode");
  }
}
