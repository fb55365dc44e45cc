package org.gonghui.kit.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A value as its blind index shows it: equal values are equal, and without the key nothing else is to be learnt.
///
/// Two columns, because keys change: keys of odd ids write the one, of even ids the other. Usually one is filled; while
/// the index is rotated both are, and a look-up finds a row by either. A unique index on each column is the guard, so
/// nobody exists twice while half of the rows know the new key. Nothing is ever moved from one column to the other.
///
/// Three lines where it is used: in the table
/// `id_number_odd bytea, id_number_even bytea, constraint id_number_is_indexed check (num_nonnulls(id_number_odd, id_number_even) > 0)`
/// with a unique index on each; in the entity an `@Embedded Blind` with two `@AttributeOverride`s, and, where
/// [SealedColumns#indexes] names it, `@DynamicUpdate` on the entity (else a stale copy of it writes an empty column back
/// over what the sweep filled); in a look-up
/// `(id_number_odd = :odd or id_number_even = :even)`.
///
/// @param odd 32 bytes, or null when no key of an odd id is held
/// @param even 32 bytes, or null when no key of an even id is held
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
public record Blind(
    @Column(name = "index_odd") byte @Nullable [] odd,
    @Column(name = "index_even") byte @Nullable [] even) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Blind(var otherOdd, var otherEven)
        && Arrays.equals(odd, otherOdd)
        && Arrays.equals(even, otherEven);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(odd) + Arrays.hashCode(even);
  }

  @Override
  public String toString() {
    return "Blind";
  }
}
