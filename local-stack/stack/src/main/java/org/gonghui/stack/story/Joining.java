package org.gonghui.stack.story;

import java.util.Optional;
import java.util.function.Supplier;
import org.gonghui.client.api.JoiningApi;
import org.gonghui.client.api.MyAssistanceCasesApi;
import org.gonghui.client.api.MyScreeningApi;
import org.gonghui.client.api.SkillSubsidiesApi;
import org.gonghui.client.model.MembershipApplication;
import org.gonghui.client.model.NewMembershipApplication;
import org.gonghui.client.model.PageCaseView;
import org.gonghui.stack.client.Reply;
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

  /// Applies for the union of the first employer.
  public NewMembershipApplication application() {
    return new NewMembershipApplication()
        .employmentForm("EMPLOYEE")
        .divisionCode(DIVISION)
        .employerCode(unions.enterprises().getFirst().code());
  }

  /// Applies with a key of its own.
  public Reply<MembershipApplication> apply(Voice person) {
    return person.call(JoiningApi::new, api -> api.applyForMembership(Voice.key(), application()));
  }

  /// A member whom the other services know too.
  public Voice member(String name, int n, String realName, boolean woman) {
    var voice = verified(name, n, realName, woman);
    apply(voice).must(201);
    awaitKnown(voice);
    return voice;
  }

  /// Waits until the other services know a member too.
  public void awaitKnown(Voice member) {
    var voice = member.quietly();
    awaitKnown(
        "subsidies",
        () ->
            voice.call(SkillSubsidiesApi::new, api -> api.listMySkillSubsidies(null, null, null)));
    awaitKnown(
        "invitations",
        () ->
            voice.call(
                MyScreeningApi::new, api -> api.listMyScreeningInvitations(null, null, null)));
    awaitKnown("cases", () -> cases(voice));
  }

  static Reply<PageCaseView> cases(Voice member) {
    return member.call(
        MyAssistanceCasesApi::new, api -> api.listMyAssistanceCases(null, null, null));
  }

  private void awaitKnown(String what, Supplier<Reply<?>> question) {
    stage.await(
        "the member to be known for " + what,
        () -> Optional.of(question.get().answer()).filter(answer -> answer.status() == 200));
  }
}
