package org.gonghui.system;

import java.util.List;
import java.util.Optional;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;

/// Who may come with a decision, all over the whole federation.
record Deciders(Stage stage) {

  Voice staff(String subject, String role) {
    return stage.staff(subject, role, everywhere());
  }

  /// A member in a role of staff: a login that is bound to a member is that person too.
  ///
  /// @param login the member's, as the stage names it
  Voice member(String login, String role) {
    return staff(stage.subject(login), role);
  }

  Voice machine(String role) {
    return stage.machine(role, List.of(everywhere()), Optional.empty());
  }

  private String everywhere() {
    return stage.cast().organization("100000");
  }
}
