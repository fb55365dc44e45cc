package org.gonghui.gateway.load;

import java.time.Duration;

/// What one call holds at its service from its beginning to its end. How long the service took is told at most once; of a call that its
/// caller or a bound broke off nothing is told, for it says nothing of the service.
public final class Place {
  private static final int UNAVAILABLE = 503;

  private final Places places;
  private final int underWay;
  private final Duration deadline;
  private boolean told;
  private boolean left;

  Place(Places places, int underWay, Duration deadline) {
    this.places = places;
    this.underWay = underWay;
    this.deadline = deadline;
  }

  /// @param took from the last octet of the request to the head of the answer
  public void answered(int status, Duration took) {
    if (status == UNAVAILABLE) {
      missed();
    } else {
      tell(took, false);
    }
  }

  /// The service had no answer in time, or said that it has too much to do. Such a refusal is quick, and would be taken for a good
  /// sign: it counts as the wait that it spared.
  public void missed() {
    tell(deadline, true);
  }

  private void tell(Duration took, boolean missed) {
    if (!told) {
      told = true;
      places.learn(took, underWay, missed);
    }
  }

  /// The call is over, however it ended.
  public void leave() {
    if (!left) {
      left = true;
      places.free();
    }
  }
}
