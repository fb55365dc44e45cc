package org.gonghui.kit.rotation;

import java.util.Arrays;
import java.util.UUID;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.Vault;
import org.jspecify.annotations.Nullable;

/// A column that a sweep brings to the current key: a sealed one, or a blind index that is made of a sealed one.
sealed interface Target {

  /// The sealed column that the new value is made of.
  SealedColumn source();

  /// The column that is written.
  String written();

  /// As much of the source, in SQL, as [#isStale] looks at: of a sealed value its beginning, since whole files are sealed.
  String head();

  /// What stands in the written column, in SQL, as far as [#isStale] looks at it.
  String value();

  /// The keys to which [#keyId] belongs.
  KeySet keys();

  int keyId();

  /// The value under the current key.
  byte[] fresh(UUID row, byte[] source);

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
  record Indexed(IndexedColumn column, Vault vault, BlindIndex index) implements Target {
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
      return keyId() % 2 == 0 ? column.even() : column.odd();
    }

    @Override
    public KeySet keys() {
      return KeySet.INDEX;
    }

    @Override
    public int keyId() {
      return index.currentKey();
    }

    @Override
    public byte[] fresh(UUID row, byte[] sealed) {
      var normalised = column.normalise().apply(vault.open(sealed, place(row)));
      return index.current(column.field(), normalised);
    }

    @Override
    public boolean isStale(UUID row, byte[] sealed, byte @Nullable [] value) {
      return !Arrays.equals(value, fresh(row, sealed));
    }
  }
}
