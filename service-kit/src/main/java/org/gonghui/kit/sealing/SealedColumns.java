package org.gonghui.kit.sealing;

import java.util.List;

/// What a feature keeps sealed: it declares one bean of this type, and `keys rotate` finds its columns. Columns whose
/// rows live shorter than a rotation lasts (stored answers) need not be named.
public interface SealedColumns {

  List<SealedColumn> columns();

  /// The blind indexes over these columns.
  default List<IndexedColumn> indexes() {
    return List.of();
  }
}
