package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;

/// A thing about which not everybody may decide.
///
/// @param tables of the service that keeps it
/// @param table where its row is
/// @param path of it; ends with its id
record Guarded(ServiceTables tables, String table, String path) {

  /// A decision on the thing as whoever decides sees it.
  Answer decide(Voice who, String step, Map<String, ?> body) {
    return decide(who, seenBy(who), step, body);
  }

  private Answer decide(Voice who, String seen, String step, Map<String, ?> body) {
    return who.postOnceSeen(path + "/" + step, seen, body);
  }

  private String seenBy(Voice who) {
    var seen = who.get(path).etag();
    return seen.isEmpty() ? "*" : seen;
  }

  /// Each of these decisions is refused to each of these people, and nothing has happened.
  ///
  /// @param code of the 403
  /// @param steps bodies by the last word of the path
  void refuses(String code, Map<String, ? extends Map<String, ?>> steps, Voice... people) {
    for (var who : people) {
      steps.forEach((step, body) -> {
        // to look is a deed too
        var seen = seenBy(who);
        var before = state();
        decide(who, seen, step, body).mustRefuse(403, code);
        assertThat(state()).as("%s after %s", path, step).isEqualTo(before);
      });
    }
  }

  /// Its row, and how many deeds are on record of it.
  private List<List<String>> state() {
    var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    return List.of(
        tables.rows("select * from " + table + " where id = ?", id).getFirst(),
        tables.rows("select count(*) from audit_entry where subject = ?", id).getFirst());
  }
}
