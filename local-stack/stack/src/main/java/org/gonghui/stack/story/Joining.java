package org.gonghui.stack.story;

import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;

/// Joins a union with a login of one's own (M1): identity, application, and the news of it everywhere.
public final class Joining {
  private static final String DIVISION = "210402";

  private final Stage stage;
  private final Unions unions;

  public Joining(Stage stage, Unions unions) {
    this.stage = stage;
    this.unions = unions;
  }

  /// Somebody who is nobody's member yet, with a login bound to their identity.
  ///
  /// @param name of the login
  /// @param n makes the number of the person, below 4,000; each is one person of this run
  public Voice verified(String name, int n, String realName, boolean woman) {
    var voice = stage.member(name);
    new Login(stage).bind(voice, realName, idNumber(n, woman), MadeUp.phone(stage.run(), n));
    return voice;
  }

  /// The n-th made-up person's number.
  public String idNumber(int n, boolean woman) {
    return MadeUp.idNumber(DIVISION, stage.run(), n, woman);
  }

  /// Applies for the union of the first employer, as a body of `POST /v1/membership-applications`.
  public Map<String, String> application() {
    return Map.of(
        "employmentForm",
        "EMPLOYEE",
        "divisionCode",
        DIVISION,
        "employerCode",
        unions.enterprises().getFirst().code());
  }

  /// A member whom the other services know too.
  public Voice member(String name, int n, String realName, boolean woman) {
    var voice = verified(name, n, realName, woman);
    voice.postOnce("/v1/membership-applications", application()).must(201);
    awaitKnown(voice);
    return voice;
  }

  /// Waits until the other services know a member too.
  public void awaitKnown(Voice member) {
    awaitKnown(member, "/v1/me/skill-subsidies");
    awaitKnown(member, "/v1/me/screening-invitations");
    awaitKnown(member, "/v1/me/assistance-cases");
  }

  private void awaitKnown(Voice voice, String path) {
    stage.await("the member to be known for " + path, () -> known(voice.quietly().get(path)));
  }

  private static Optional<Answer> known(Answer answer) {
    return Optional.of(answer).filter(a -> a.status() == 200);
  }
}
