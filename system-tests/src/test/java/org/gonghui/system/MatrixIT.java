package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.system.SideBySide.A_FEW;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every operation as nobody and in each role, on what is the caller's own and on what is another's: what comes of it
/// stands in docs/authorization.csv. Another's thing is answered in the same bytes as one that is not there, and stands in
/// no list.
@ExtendWith(RunningSystem.class)
class MatrixIT {
  /// What narrows a list to the story where a stranger's is not empty.
  private static final Map<String, String> QUERIES =
      Map.of("/v1/organizations", "?divisionCode=210400");

  private static final Map<String, String> TAKING_PART_IN =
      Map.of(
          "organization", "/v1/organizations",
          "ancestor", "/v1/organizations",
          "organizationId", "/v1/organizations",
          "parentId", "/v1/organizations",
          "certificateId", "/v1/me/skill-certificates",
          "contractId", "/v1/merchant-contracts",
          "fundId", "/v1/funds",
          "invitationId", "/v1/me/screening-invitations",
          "memberId", "/v1/members",
          "upTo", "/v1/me/messages");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final LocalSystem system;
  private final Stage stage;
  private final Client gateway;

  MatrixIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.gateway = Client.impatient(system.address("gateway"));
  }

  private record Attempt(Row row, String caller, Expected expected) {}

  @Test
  void everybodyComesToWhatTheTableSays(Story played) throws IOException, ParseException {
    var her =
        new ServiceTables(system, "member")
            .rows("select person_id from login_binding where subject = ?", played.firstSubject())
            .getFirst()
            .getFirst();
    new Additions(system, stage, played.firstWoman()).make(her);
    var things = new Things(system, her);
    var callers = Callers.of(new OneRole(system), stage);
    var attempts =
        Row.all().stream()
            .flatMap(row ->
                row.expected().entrySet().stream()
                    .map(cell -> new Attempt(row, cell.getKey(), cell.getValue())))
            .toList();
    var begin = System.nanoTime();
    var unexpected =
        A_FEW.each(attempts, attempt -> unexpected(attempt, things, callers)).stream()
            .filter(line -> !line.isEmpty())
            .toList();
    System.out.printf(
        "Matrix: %d cells of %d rows, %d unexpected, %d s%n",
        attempts.size(),
        Row.all().size(),
        unexpected.size(),
        (System.nanoTime() - begin) / 1_000_000_000);
    assertThat(unexpected).isEmpty();
  }

  /// @return what is wrong; empty where nothing is
  private String unexpected(Attempt attempt, Things things, Callers callers) {
    var row = attempt.row();
    var thing = things.at(row.operation().path());
    var token =
        row.isForeign()
            ? callers.foreign(attempt.caller())
            : callers.own(attempt.caller(), thing.owner());
    var asked = asked(row, thing.ids(), field -> named(field, things));
    var answer = row.operation().call(gateway, token, asked);
    if (!attempt.expected().is(answer, row.isList() && !row.isForeign())) {
      return said(attempt, answer);
    }
    if (row.isForeign() && answer.status() == 404) {
      var absent = asked(row, absent(thing.ids()), field -> UUID.randomUUID().toString());
      var other = row.operation().call(gateway, token, absent);
      return new Shape(answer).equals(new Shape(other))
          ? ""
          : said(attempt, answer) + ", absent " + other.string();
    }
    return "";
  }

  /// Others in the place of ids; what is none of those, such as a day, stays.
  private static List<String> absent(List<String> ids) {
    return ids.stream()
        .map(id -> ID.matcher(id).matches() ? UUID.randomUUID().toString() : id)
        .toList();
  }

  private Asked asked(Row row, List<String> ids, UnaryOperator<String> naming) {
    var operation = row.operation();
    if (row.names().isEmpty()) {
      var query =
          operation.method().equals("GET") ? QUERIES.getOrDefault(operation.path(), "") : "";
      return Asked.of(ids, query);
    }
    if (operation.example() instanceof ObjectNode example) {
      var body = example.deepCopy();
      row.names().forEach(field -> body.put(field, naming.apply(field)));
      return new Asked(ids, "", body.toString());
    }
    var query =
        row.names().stream()
            .map(field -> field + "=" + naming.apply(field))
            .collect(Collectors.joining("&", "?", ""));
    return Asked.of(ids, operation.method().equals("GET") ? query : query + consent());
  }

  /// The ground without which no list is taken.
  private String consent() {
    return "&consent=EMPLOYER_DECLARED&consentDate=" + stage.today();
  }

  private static String named(String field, Things things) {
    return field.equals("sessionId")
        ? things.at("/v1/screening-campaigns/{id}/sessions").ids().getLast()
        : things.at(TAKING_PART_IN.getOrDefault(field, field)).ids().getLast();
  }

  private static String said(Attempt attempt, Answer answer) {
    return "%s%s%s as %s: %s expected, %d %s"
        .formatted(
            attempt.row().operation(),
            attempt.row().isForeign() ? ", foreign" : "",
            attempt.row().names().isEmpty() ? "" : " " + attempt.row().names(),
            attempt.caller(),
            attempt.expected(),
            answer.status(),
            answer.string().substring(0, Math.min(300, answer.string().length())));
  }
}
