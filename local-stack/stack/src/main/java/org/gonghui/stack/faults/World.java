package org.gonghui.stack.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.stack.story.Examination;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Treasury;
import org.gonghui.stack.story.Unions;

/// What there is before the first person comes: unions, funds with money, an examination with fewer places than women.
///
/// @param owed whose case has been approved, by its id
record World(
    Stage stage,
    Unions unions,
    Joining joining,
    Treasury treasury,
    Funds funds,
    Examination examination,
    Acknowledged acknowledged,
    Map<String, Somebody> owed) {

  /// Ids of the funds.
  record Funds(String relief, String care, String skill) {}

  static World founded(Stage stage, int people, Acknowledged acknowledged) {
    var unions = new FoundUnions(stage).play();
    var treasury = new Treasury(stage);
    var city = unions.city();
    var funds =
        new Funds(
            treasury.open("RELIEF", "帮扶资金", city, "ILLNESS_RELIEF", "9000000.00"),
            treasury.open("CARE", "关爱资金", city, "CONDOLENCE", "9000000.00"),
            treasury.open("SKILL", "技能资金", city, "SKILL_SUBSIDY", "9000000.00"));
    return new World(
        stage,
        unions,
        new Joining(stage, unions),
        treasury,
        funds,
        new Examination(stage, city, Math.max(1, people / 6)),
        acknowledged,
        new ConcurrentHashMap<>());
  }
}
