package org.gonghui.kit.sealing;

import java.util.function.UnaryOperator;

/// A blind index, as the sweep of a key rotation fills it.
///
/// @param source the sealed column that the index is made of
/// @param field as given to [BlindIndex#of]
/// @param odd column of [Blind#odd], in the same table
/// @param even column of [Blind#even]
/// @param normalise makes of the opened value what was given to [BlindIndex#of]
public record IndexedColumn(
    SealedColumn source, String field, String odd, String even, UnaryOperator<String> normalise) {

  /// The column of the values under this key.
  public String under(int keyId) {
    return keyId % 2 == 0 ? even : odd;
  }
}
