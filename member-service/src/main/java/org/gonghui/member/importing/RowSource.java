package org.gonghui.member.importing;

import java.util.Iterator;

/// The rows of a file from its first line on, read as they are asked for.
interface RowSource extends Iterator<Row>, AutoCloseable {
  @Override
  void close();
}
