package org.gonghui.member.exporting;

import java.util.List;
import java.util.UUID;

/// Where the rows of one kind come from.
interface Source {

  ExportKind kind();

  /// Keys of the column heads in `exports_*.properties`.
  List<String> columns();

  /// Refuses who wants what is not theirs: 403 `ORGANIZATION_OUT_OF_SCOPE`, 404.
  void admit(ExportBody wanted);

  /// The rows behind an id, in the order of ids; fewer than asked for where no more follow.
  List<Line> after(Selection selection, UUID last, int most);
}
