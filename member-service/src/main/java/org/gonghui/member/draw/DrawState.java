package org.gonghui.member.draw;

/// How far a draw is.
enum DrawState {
  OPEN,
  COUNTING,
  CLOSED,
  RANKING,
  SEATING,
  DRAWN,
  CALLED_OFF
}
