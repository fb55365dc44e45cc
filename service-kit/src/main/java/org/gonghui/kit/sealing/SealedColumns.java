package org.gonghui.kit.sealing;

import java.util.List;

/// What a feature keeps sealed: it declares one bean of this type, and `keys rotate` finds its columns. Columns whose
/// rows are of no use after a minute ([KeysConfig#settle]; codes of cards) need not be named. Every service has a test of
/// all its columns that hold bytes, which says of those not named why.
public interface SealedColumns {

  List<SealedColumn> columns();

  /// The blind indexes over these columns.
  default List<IndexedColumn> indexes() {
    return List.of();
  }
}
