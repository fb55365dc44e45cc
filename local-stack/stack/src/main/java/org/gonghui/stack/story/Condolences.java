package org.gonghui.stack.story;

import java.util.Optional;
import org.gonghui.client.model.AssistanceCase;
import org.gonghui.client.model.Evidence;
import org.gonghui.stack.client.Voice;

/// Cases that open by themselves when a finding was confirmed (A7), and what she adds to hers.
public final class Condolences {
  private static final String SELF_PAID = "23456.78";

  private final Stage stage;

  public Condolences(Stage stage) {
    this.stage = stage;
  }

  /// Waits until her case is there.
  ///
  /// @return its id
  public String opened(Voice woman) {
    return stage.await("her case", () -> own(woman.quietly()));
  }

  private static Optional<String> own(Voice woman) {
    var cases = Joining.cases(woman);
    return cases.answer().status() == 200
        ? cases.must(200).getItems().stream()
            .filter(each -> each.getProgramme().equals("CONDOLENCE"))
            .map(AssistanceCase::getId)
            .findFirst()
        : Optional.empty();
  }

  /// Her bills.
  public Evidence evidence(Voice woman) {
    return new Bills(stage).of(woman, SELF_PAID);
  }
}
