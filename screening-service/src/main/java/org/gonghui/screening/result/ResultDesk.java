package org.gonghui.screening.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.appointment.AnswerDesk;
import org.gonghui.screening.appointment.Answerable;

/// What a hospital does with its own results. Locks are taken in one order everywhere: invitation, then result.
@ApplicationScoped
public class ResultDesk {
  public static final String PATH = "/v1/screening-results";

  private final Results results;
  private final FindingsSeal seal;
  private final AnswerDesk appointments;
  private final ResultNotices notices;
  private final Event<ResultRetracted> retracted;
  private final Audit audit;

  ResultDesk(
      Results results,
      FindingsSeal seal,
      AnswerDesk appointments,
      ResultNotices notices,
      Event<ResultRetracted> retracted,
      Audit audit) {
    this.results = results;
    this.seal = seal;
    this.appointments = appointments;
    this.notices = notices;
    this.retracted = retracted;
    this.audit = audit;
  }

  /// A hospital reads its own result; recorded, since it is opened for it.
  @Transactional
  ResultView read(UUID hospital, UUID id) {
    var result = results.ofHospital(hospital, id).orElseThrow(Refusal::notFound);
    audit.record("SCREENING_RESULT_READ", id, "TREATMENT");
    return view(result, findings(result));
  }

  /// Lets pass only a hospital's own result.
  ///
  /// @throws Refusal 404
  @Transactional
  public void require(UUID hospital, UUID id) {
    if (results.appointmentOf(hospital, id).isEmpty()) {
      throw Refusal.notFound();
    }
  }

  @Transactional
  ResultView retract(UUID hospital, UUID id) {
    var answerable = lock(hospital, id);
    var result = results.locked(hospital, id).orElseThrow(Refusal::notFound);
    var findings = findings(result);
    result.retract(findings);
    answerable.reopen();
    results.flush();
    audit.record("SCREENING_RESULT_RETRACTED", id);
    notices.retracted(answerable.memberId());
    retracted.fire(new ResultRetracted(id, findings));
    return view(result, findings);
  }

  /// Adds a second doctor's opinion to a result.
  ///
  /// @param admission refuses who may not judge it, and an opinion that cannot be; asked first
  /// @param opinion given when nothing stands against it, under the lock
  /// @throws Refusal 404; 409 when it was retracted or judged before; 422 when there is nothing to judge
  @Transactional
  public ResultView judge(
      UUID hospital,
      UUID id,
      Consumer<JudgedResult> admission,
      Function<JudgedResult, SecondOpinion> opinion) {
    var answerable = lock(hospital, id);
    var result = results.locked(hospital, id).orElseThrow(Refusal::notFound);
    var findings = findings(result);
    var toJudge =
        new JudgedResult(
            id, answerable.memberId(), answerable.campaignId(), result.recordedAt(), findings);
    admission.accept(toJudge);
    result.requireJudgeable(findings);
    var judged = findings.with(opinion.apply(toJudge));
    result.judged(seal.seal(judged, id));
    results.flush();
    // One word for either verdict: the audit must not tell the ill from the well.
    audit.record("SCREENING_RESULT_JUDGED", id);
    return view(result, judged);
  }

  /// An appointment is cancelled or moved away only once what was said of it has been taken back.
  private Answerable lock(UUID hospital, UUID id) {
    var appointment = results.appointmentOf(hospital, id).orElseThrow(Refusal::notFound);
    return appointments
        .lock(hospital, appointment)
        .orElseThrow(() -> Refusal.wrongState(ResultState.RETRACTED));
  }

  private Findings findings(ScreeningResult result) {
    return seal.open(result.content(), result.id());
  }

  private ResultView view(ScreeningResult result, Findings findings) {
    return ResultView.of(result, findings, appointments.number(result.appointmentId()));
  }
}
