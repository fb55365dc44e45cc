package org.gonghui.member.importing;

/// Reads the rows of one list: what each must be by itself.
///
/// @param <R> what a row that is right says
@FunctionalInterface
public interface RowReader<R> {
  void read(Row row, SortedRows<R> into);
}
