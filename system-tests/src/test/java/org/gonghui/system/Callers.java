package org.gonghui.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.stack.story.Stage;

/// Tokens of everybody who calls in the matrix, each with one role.
///
/// @param own by role, of staff above all unions and of the story's partners; members are many
/// @param foreign by role, of those whom nothing of the story concerns
record Callers(OneRole tokens, Map<String, String> own, Map<String, String> foreign) {
  private static final String NOBODY = "nobody";
  private static final String MEMBER = "member";
  private static final List<String> STAFF =
      List.of("officer", "reviewer", "approver", "finance", "admin", "auditor", "operator");

  static Callers of(OneRole tokens, Stage stage) {
    var strangers = new Strangers(stage);
    var own = new HashMap<String, String>();
    var foreign = new HashMap<String, String>();
    var root = stage.cast().organization("100000");
    for (var role : STAFF) {
      own.put(role, tokens.staff(role, root));
      foreign.put(role, tokens.staff(role, strangers.union()));
    }
    var elsewhere =
        Map.of(
            "hospital", stage.cast().partner("hospital-b"),
            "agency", stage.cast().partner("agency-b"),
            "bank", strangers.partner("bank"),
            "merchant", strangers.partner("merchant"));
    elsewhere.forEach((role, other) -> {
      own.put(role, tokens.partner(role, stage.cast().partner(role)));
      foreign.put(role, tokens.partner(role, other));
    });
    strangers.member();
    foreign.put(MEMBER, tokens.member(stage.subject("stranger")));
    return new Callers(tokens, own, foreign);
  }

  /// @param caller a role, or `nobody`
  String foreign(String caller) {
    return caller.equals(NOBODY) ? "" : Objects.requireNonNull(foreign.get(caller), caller);
  }

  /// @param owner subject of the member whose own it is
  String own(String caller, String owner) {
    return switch (caller) {
      case NOBODY -> "";
      case MEMBER -> tokens.member(owner);
      default -> Objects.requireNonNull(own.get(caller), caller);
    };
  }
}
