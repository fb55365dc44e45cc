package org.gonghui.member.draw;

import jakarta.persistence.Embeddable;

/// How far the work that follows from a draw has come.
@Embeddable
class Progress {
  private byte[] seatedTo = new byte[0];
  private byte[] toldTo = new byte[0];

  @SuppressWarnings("UnusedVariable") // queries read it
  private boolean settled;

  protected Progress() {}

  /// @param lastRank of those who were offered a seat
  void seated(byte[] lastRank) {
    seatedTo = lastRank.clone();
  }

  /// @param lastLeaf of those who were told
  void told(byte[] lastLeaf) {
    toldTo = lastLeaf.clone();
  }

  /// @param done whether nothing is left to do
  void settle(boolean done) {
    settled = done;
  }

  byte[] seatedTo() {
    return seatedTo.clone();
  }

  byte[] toldTo() {
    return toldTo.clone();
  }
}
