package org.gonghui.screening.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.screening.ScreeningProblem;
import org.gonghui.screening.appointment.AnswerDesk;
import org.gonghui.screening.appointment.Answerable;

/// Takes a hospital's answers, up to a thousand at a time: the appointments are locked first, each item is judged by
/// itself, what is new is written in batches. Given again, an answer is the same one.
@ApplicationScoped
class RecordingDesk {
  private final Results results;
  private final FindingsSeal seal;
  private final AnswerDesk appointments;
  private final ResultNotices notices;
  private final Caller caller;
  private final BusinessDay businessDay;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  RecordingDesk(
      Results results,
      FindingsSeal seal,
      AnswerDesk appointments,
      ResultNotices notices,
      Caller caller,
      BusinessDay businessDay,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.results = results;
    this.seal = seal;
    this.appointments = appointments;
    this.notices = notices;
    this.caller = caller;
    this.businessDay = businessDay;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @return an outcome per item, in the order asked
  @Transactional
  List<Recording> record(UUID hospital, List<ReportItem> items) {
    var now = clock.instant();
    var readings = items.stream().map(item -> ReportReading.of(item, now)).toList();
    var numbers = new ArrayList<String>();
    for (var reading : readings) {
      if (reading instanceof ReportReading.Read(var report)) {
        numbers.add(report.appointmentNumber());
      }
    }
    var known = appointments.lock(hospital, Set.copyOf(numbers));
    var standing = standing(known);
    var told = new ArrayList<ResultNotices.Answered>();
    var outcomes = new ArrayList<Recording>(items.size());
    for (var reading : readings) {
      outcomes.add(
          switch (reading) {
            case ReportReading.Faulty(var refusal) -> new Recording.Refused(refusal);
            case ReportReading.Read(var report) -> judge(hospital, report, known, standing);
          });
      if (outcomes.getLast() instanceof Recording.Recorded(var result, var member)) {
        told.add(new ResultNotices.Answered(result, member));
      }
    }
    results.flush();
    audit.recordAll(
        "SCREENING_RESULT_RECORDED",
        told.stream().map(one -> one.result().id()).toList(),
        "SCREENING");
    notices.answered(told);
    return outcomes;
  }

  private Map<UUID, ScreeningResult> standing(Map<String, Answerable> known) {
    var ids = known.values().stream().map(one -> one.appointmentId()).toList();
    return new HashMap<>(
        results.standing(ids).stream()
            .collect(Collectors.toMap(ScreeningResult::appointmentId, Function.identity())));
  }

  private Recording judge(
      UUID hospital,
      Report report,
      Map<String, Answerable> known,
      Map<UUID, ScreeningResult> standing) {
    var answerable = known.get(report.appointmentNumber());
    if (answerable == null) {
      return new Recording.Refused(new Refusal(ScreeningProblem.UNKNOWN_APPOINTMENT));
    }
    var before = standing.get(answerable.appointmentId());
    if (before != null) {
      return repeated(before, report);
    }
    return new ResultPolicy(businessDay.startOf(answerable.sessionDate()))
        .objectionTo(report, clock.instant())
        .<Recording>map(Recording.Refused::new)
        .orElseGet(() -> record(hospital, report, answerable, standing));
  }

  private Recording repeated(ScreeningResult before, Report report) {
    return before.says(report, seal.open(before.content(), before.id()))
        ? new Recording.Repeated(before)
        : new Recording.Refused(new Refusal(ScreeningProblem.ALREADY_RECORDED));
  }

  private Recording record(
      UUID hospital, Report report, Answerable answerable, Map<UUID, ScreeningResult> standing) {
    answerable.answer(report.attendance());
    var id = ids.next();
    var findings = Findings.of(report, caller.person().orElse(null));
    var appointment = answerable.appointmentId();
    var result = new ScreeningResult(id, appointment, hospital, report, seal.seal(findings, id));
    results.persist(result);
    standing.put(appointment, result);
    return new Recording.Recorded(result, answerable.memberId());
  }
}
