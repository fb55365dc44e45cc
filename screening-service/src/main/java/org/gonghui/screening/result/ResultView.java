package org.gonghui.screening.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.jspecify.annotations.Nullable;

/// A result as its own hospital sees it.
///
/// @param outcome absent when she did not come
/// @param diagnosisCode ICD-10, where a second doctor confirmed
/// @param confirmedAt when a second doctor confirmed or ruled out
@Schema(name = "ScreeningResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultView(
    UUID id,
    String appointmentNumber,
    boolean attended,
    @Nullable Outcome outcome,
    @Nullable String findingCode,
    UUID doctorId,
    Instant recordedAt,
    ResultState state,
    @Nullable String diagnosisCode,
    @Nullable Instant confirmedAt,
    String etag,
    @JsonIgnore @Schema(hidden = true) long version) {

  static ResultView of(ScreeningResult result, Findings findings, String number) {
    var opinion = Optional.ofNullable(findings.opinion());
    return new ResultView(
        result.id(),
        number,
        result.attended(),
        findings.outcome(),
        findings.findingCode(),
        findings.doctorId(),
        result.recordedAt(),
        result.state(findings),
        opinion.map(SecondOpinion::diagnosisCode).orElse(null),
        opinion.map(SecondOpinion::confirmedAt).orElse(null),
        Answers.etag(result.version()),
        result.version());
  }
}
