package org.gonghui.member.listing;

import org.gonghui.member.importing.Column;
import org.gonghui.member.importing.Row;
import org.gonghui.member.importing.RowCode;
import org.gonghui.member.importing.SortedRows;

/// What a row turned out to be by itself.
///
/// @param <R> what a good row says
sealed interface Judged<R> {
  record Good<R>(R says) implements Judged<R> {}

  record Bad<R>(Column column, RowCode code) implements Judged<R> {}

  default void into(SortedRows<R> rows, Row row) {
    switch (this) {
      case Good<R>(var says) -> rows.good(row, says);
      case Bad<R>(var column, var code) -> rows.bad(row, column, code);
    }
  }
}
