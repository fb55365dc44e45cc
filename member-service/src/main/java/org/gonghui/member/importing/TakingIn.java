package org.gonghui.member.importing;

import java.util.List;

/// How lists of one kind are taken in: the one thing that kinds differ in. The engine around it reads files, keeps what was
/// rejected and how far a list has come, and goes on after a kill.
///
/// @param <R> what a row that is right says
public interface TakingIn<R> {
  ListKind kind();

  List<? extends Column> columns();

  /// How many rows are taken in by one transaction, 5,000 at most.
  int batch();

  /// Called outside a transaction.
  RowReader<R> reader(ListFacts list, Header header);

  /// Writes what the good rows say, in the transaction that remembers how far the list has come, and tells `rows` which of
  /// them are not good after all.
  void take(ListFacts list, SortedRows<R> rows);
}
