package org.gonghui.screening.result;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.ScreeningProblem;
import org.gonghui.screening.campaign.Attendance;

/// A hospital's answer for one appointment. What it says of her health is sealed in `content`; that one answer stands
/// per appointment is a unique index.
@Entity
class ScreeningResult {

  @Id private UUID id;
  private UUID appointmentId;
  private UUID hospitalId;
  private boolean attended;
  private Instant recordedAt;
  private boolean retracted;
  private byte[] content;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ScreeningResult() {}

  ScreeningResult(UUID id, UUID appointmentId, UUID hospitalId, Report report, byte[] content) {
    this.id = id;
    this.appointmentId = appointmentId;
    this.hospitalId = hospitalId;
    this.attended = report.attendance() == Attendance.ATTENDED;
    this.recordedAt = report.recordedAt();
    this.content = content;
  }

  /// @throws Refusal 409 when it was taken back before
  void retract(Findings findings) {
    requireStanding(findings);
    retracted = true;
  }

  /// @param findings what stands in it now
  /// @throws Refusal 409 when it was taken back or judged before; 422 when there is nothing to judge
  void requireJudgeable(Findings findings) {
    requireStanding(findings);
    if (findings.opinion() != null) {
      throw Refusal.wrongState(state(findings));
    }
    if (!findings.holdsFinding()) {
      throw new Refusal(ScreeningProblem.NOTHING_TO_CONFIRM);
    }
  }

  /// @param sealed what stood in it, with the second opinion
  void judged(byte[] sealed) {
    content = sealed;
  }

  ResultState state(Findings findings) {
    if (retracted) {
      return ResultState.RETRACTED;
    }
    var opinion = findings.opinion();
    if (opinion == null) {
      return ResultState.RECORDED;
    }
    return switch (opinion.verdict()) {
      case CONFIRMED -> ResultState.CONFIRMED;
      case RULED_OUT -> ResultState.RULED_OUT;
    };
  }

  private void requireStanding(Findings findings) {
    if (retracted) {
      throw Refusal.wrongState(state(findings));
    }
  }

  /// Whether it is the same answer, given again.
  boolean says(Report report, Findings findings) {
    var said = Findings.of(report, findings.enteredBy());
    return attended == (report.attendance() == Attendance.ATTENDED)
        && recordedAt.equals(report.recordedAt())
        && said.equals(
            new Findings(
                findings.outcome(),
                findings.findingCode(),
                findings.doctorId(),
                findings.enteredBy(),
                null));
  }

  UUID id() {
    return id;
  }

  UUID appointmentId() {
    return appointmentId;
  }

  boolean attended() {
    return attended;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  byte[] content() {
    return content;
  }

  UUID hospitalId() {
    return hospitalId;
  }

  long version() {
    return version;
  }
}
