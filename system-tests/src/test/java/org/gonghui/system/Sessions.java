package org.gonghui.system;

import java.util.Map;
import org.gonghui.stack.story.Stage;

/// Sessions to be planned at the sample hospital.
final class Sessions {
  private Sessions() {}

  /// Of today, with one place.
  ///
  /// @param startsAt such as `08:00`
  static Map<String, Object> startingAt(String startsAt, Stage stage) {
    return Map.of(
        "hospitalId",
        stage.cast().partner("hospital"),
        "date",
        stage.today().toString(),
        "startsAt",
        startsAt,
        "capacity",
        1);
  }
}
