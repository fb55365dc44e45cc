package org.gonghui.member.importing;

import java.util.List;

/// A row of a file, not read yet.
///
/// @param line in the file; the header is line 1
public record Row(long line, List<String> cells) {
  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  @Override
  public String toString() {
    return "Row " + line;
  }
}
