package org.gonghui.kit.rotation;

import java.util.Arrays;
import java.util.UUID;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.Vault;
import org.jspecify.annotations.Nullable;

/// A column that a sweep brings to the current key: a sealed one, a blind index that is made of a sealed one, or what that index
/// was under the key before.
sealed interface Target {

  /// The sealed column that the new value is made of.
  SealedColumn source();

  /// The column that is written.
  String written();

  /// As much of the source, in SQL, as [#isStale] looks at: of a sealed value its beginning, since whole files are sealed.
  String head();

  /// What stands in the written column, in SQL, as far as [#isStale] looks at it.
  String value();

  /// The keys of which every copy must tell [#told].
  KeySet keys();

  int keyId();

  /// What every copy must tell before a sweep ends.
  default int told() {
    return keyId();
  }

  /// Whether the keys of this copy let it be swept.
  default boolean isDue() {
    return true;
  }

  /// The value under the current key; null where none is to be left.
  byte @Nullable [] fresh(UUID row, byte[] source);

  boolean isStale(UUID row, byte[] source, byte @Nullable [] value);

  default String name() {
    return source().table() + '.' + written();
  }

  default Place place(UUID row) {
    return new Place(source().table(), source().column(), row);
  }

  record Sealed(SealedColumn source, Vault vault) implements Target {
    @Override
    public String written() {
      return source.column();
    }

    @Override
    public String head() {
      return "substring(" + source.column() + " from 1 for " + Vault.HEAD + ")";
    }

    @Override
    public String value() {
      return "cast(null as bytea)";
    }

    @Override
    public KeySet keys() {
      return KeySet.ENCRYPTION;
    }

    @Override
    public int keyId() {
      return vault.currentKey();
    }

    @Override
    public byte[] fresh(UUID row, byte[] value) {
      return vault.seal(vault.openBytes(value, place(row)), place(row));
    }

    @Override
    public boolean isStale(UUID row, byte[] value, byte @Nullable [] same) {
      return vault.isOld(value);
    }
  }

  /// Values are compared, not only missing ones filled: the column may hold what a key before the last left there.
  ///
  /// @param keyId as it was when the step began: column and value are of one key, whatever becomes of the file meanwhile
  record Indexed(IndexedColumn column, int keyId, Vault vault, BlindIndex index) implements Target {
    @Override
    public SealedColumn source() {
      return column.source();
    }

    @Override
    public String head() {
      return source().column();
    }

    @Override
    public String value() {
      return written();
    }

    @Override
    public String written() {
      return column.under(keyId);
    }

    @Override
    public KeySet keys() {
      return KeySet.INDEX;
    }

    @Override
    public byte[] fresh(UUID row, byte[] sealed) {
      var normalised = column.normalise().apply(vault.open(sealed, place(row)));
      return index.under(keyId, column.field(), normalised);
    }

    @Override
    public boolean isStale(UUID row, byte[] sealed, byte @Nullable [] value) {
      return !Arrays.equals(value, fresh(row, sealed));
    }
  }

  /// Emptied once the former key has left the files, for whoever has that key could try numbers by it.
  ///
  /// @param currentKey of the index, as it was when the step began
  /// @param formerKey the one beside it then; [BlindIndex#NO_KEY] when it has left
  record Former(IndexedColumn column, int currentKey, int formerKey) implements Target {
    @Override
    public SealedColumn source() {
      return column.source();
    }

    @Override
    public String head() {
      return "substring(" + source().column() + " from 1 for 1)";
    }

    /// A row that is found by the former value alone keeps it: the sweep of [Indexed] comes to it.
    @Override
    public String value() {
      return "case when %s is not null then %s end".formatted(column.under(currentKey), written());
    }

    @Override
    public String written() {
      return column.under(currentKey + 1);
    }

    @Override
    public KeySet keys() {
      return KeySet.FORMER_INDEX;
    }

    /// A copy that has the former key takes no part in the sweep.
    @Override
    public int keyId() {
      return isDue() ? currentKey : BlindIndex.NO_KEY;
    }

    @Override
    public int told() {
      return BlindIndex.NO_KEY;
    }

    @Override
    public boolean isDue() {
      return formerKey == BlindIndex.NO_KEY;
    }

    @Override
    public byte @Nullable [] fresh(UUID row, byte[] sealed) {
      return null;
    }

    @Override
    public boolean isStale(UUID row, byte[] sealed, byte @Nullable [] value) {
      return value != null;
    }
  }
}
