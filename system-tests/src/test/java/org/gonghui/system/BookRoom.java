package org.gonghui.system;

import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// Books that were donated, received and allotted, an agreement that holds and one that was ended.
record BookRoom(Stage stage) {
  private static final int BOOKS = 2_000;

  void make() {
    var officer = stage.sample("officer");
    var ended = agreement(officer);
    officer.post("/v1/partner-agreements/" + ended + "/ending", Map.of()).must(200);
    var books =
        officer
            .post(
                "/v1/donations",
                Map.of(
                    "organizationId",
                    union(),
                    "agreementId",
                    agreement(officer),
                    "kind",
                    "BOOKS",
                    "unit",
                    "册",
                    "quantity",
                    BOOKS))
            .must(201)
            .text("id");
    officer
        .postOnce(
            "/v1/donations/" + books + "/deliveries",
            Map.of("note", "P-1", "quantity", BOOKS, "receivedOn", stage.today().toString()))
        .must(201);
    officer
        .postOnce(
            "/v1/donations/" + books + "/allotments",
            Map.of("organizationId", union(), "room", "职工书屋", "quantity", BOOKS / 2))
        .must(201);
  }

  private String agreement(Voice officer) {
    return officer
        .post(
            "/v1/partner-agreements",
            Map.of(
                "organizationId", union(),
                "partnerName", "演示出版社 " + stage.run(),
                "kinds", List.of("BOOKS"),
                "from", stage.today().toString()))
        .must(201)
        .text("id");
  }

  private String union() {
    return stage.cast().organization("210000");
  }
}
