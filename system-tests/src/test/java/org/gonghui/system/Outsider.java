package org.gonghui.system;

import java.util.Map;
import org.gonghui.stack.story.MadeUp;
import org.gonghui.stack.story.Stage;

/// An enterprise union outside the city in which a list is sent.
final class Outsider {
  static final String DIVISION = "210404";
  private static final int NUMBER = 80;

  private Outsider() {}

  /// @return the credit code of its employer
  static String foundedBy(Stage stage) {
    var code = MadeUp.creditCode(DIVISION, stage.run(), NUMBER);
    stage
        .sample("admin")
        .post(
            "/v1/organizations",
            Map.of(
                "name",
                "望花演示厂工会（演示 " + stage.run() + "）",
                "type",
                "ENTERPRISE_UNION",
                "parentId",
                stage.cast().organization(DIVISION),
                "divisionCode",
                DIVISION,
                "creditCode",
                code))
        .must(201);
    return code;
  }
}
