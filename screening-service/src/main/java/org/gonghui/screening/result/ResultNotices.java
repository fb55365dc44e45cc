package org.gonghui.screening.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.roster.Notices;

/// What members hear of their answers: that there is one, in the same words at the same moment whatever it says. What
/// was found she hears from her doctor.
@ApplicationScoped
class ResultNotices {
  private final Notices notices;

  ResultNotices(Notices notices) {
    this.notices = notices;
  }

  /// An answer with the member whom it is about.
  record Answered(ScreeningResult result, UUID memberId) {}

  void answered(List<Answered> answers) {
    notices.tellAll(answers.stream().map(ResultNotices::message).toList());
  }

  void retracted(UUID member) {
    notices.tell(member, "SCREENING_RESULT_RETRACTED", Map.of(), "/v1/me/screening-invitations");
  }

  private static Notices.Message message(Answered answer) {
    return new Notices.Message(
        answer.memberId(),
        answer.result().attended() ? "SCREENING_RESULT_AVAILABLE" : "SCREENING_MISSED",
        Map.of(),
        "/v1/me/screening-invitations");
  }
}
