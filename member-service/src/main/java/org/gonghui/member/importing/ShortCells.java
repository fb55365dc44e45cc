package org.gonghui.member.importing;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Objects;

/// CSV of which no cell is longer, and no row wider, than a list's could be: one that is would end the reading of the whole
/// file. Only as much of it is passed on as shows that its row is wrong. A quote that is not closed within that length ends
/// with its line, so that it does not take the rows after it along.
final class ShortCells extends Reader {
  /// Characters of a cell: what a spreadsheet's holds (Microsoft, "Excel specifications and limits").
  static final int LONGEST = 32_767;

  static final int MOST_COLUMNS = 64;
  private static final int END = -1;

  private final PushbackReader csv;
  private final StringBuilder ready = new StringBuilder();
  private int given;
  private int column;

  /// @param csv buffered: it is read by the character
  ShortCells(Reader csv) {
    this.csv = new PushbackReader(csv, LONGEST + 4);
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, into.length);
    if (given == ready.length()) {
      ready.setLength(0);
      given = 0;
      var more = true;
      while (more && ready.length() < length) {
        more = passCell();
      }
    }
    if (ready.isEmpty()) {
      return END;
    }
    var count = Math.min(length, ready.length() - given);
    ready.getChars(given, given + count, into, from);
    given += count;
    return count;
  }

  /// Passes a cell and what ends it on.
  ///
  /// @return false at the end of the file
  private boolean passCell() throws IOException {
    var first = csv.read();
    if (first == END) {
      return false;
    }
    if (first == '"') {
      passQuoted();
    } else {
      csv.unread(first);
    }
    passPlain();
    return true;
  }

  private void passQuoted() throws IOException {
    var held = new StringBuilder("\"");
    var next = csv.read();
    while (next != END && held.length() < LONGEST) {
      held.append((char) next);
      if (next == '"') {
        var after = csv.read();
        if (after != '"') {
          giveBack(after);
          pass(held);
          return;
        }
        held.append('"');
      }
      next = csv.read();
    }
    giveBack(next);
    endWithItsLine(held);
  }

  private void endWithItsLine(StringBuilder open) throws IOException {
    var end = 0;
    while (end < open.length() && !endsLine(open.charAt(end))) {
      end++;
    }
    csv.unread(open.substring(end).toCharArray());
    open.setLength(end);
    pass(open.append('"'));
  }

  private void passPlain() throws IOException {
    var length = 0;
    for (var next = csv.read(); next != END; next = csv.read()) {
      if (endsLine(next)) {
        column = 0;
        ready.append((char) next);
        return;
      }
      if (next == ',') {
        column++;
        pass(",");
        return;
      }
      if (length++ < LONGEST && column < MOST_COLUMNS) {
        ready.append((char) next);
      }
    }
  }

  private void pass(CharSequence text) {
    if (column < MOST_COLUMNS) {
      ready.append(text);
    }
  }

  private void giveBack(int character) throws IOException {
    if (character != END) {
      csv.unread(character);
    }
  }

  private static boolean endsLine(int character) {
    return character == '\n' || character == '\r';
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
