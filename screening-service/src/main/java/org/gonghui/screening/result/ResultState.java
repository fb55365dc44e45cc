package org.gonghui.screening.result;

/// RECORDED → CONFIRMED or RULED_OUT by a second doctor; any of them → RETRACTED.
enum ResultState {
  RECORDED,
  CONFIRMED,
  RULED_OUT,
  RETRACTED
}
