package org.gonghui.training.subsidy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A subsidy as the member sees it.
///
/// @param policyYear the year of the plan that it was judged by
/// @param reason why it was not paid, as a code: the bank's (ISO 20022) or funds'
/// @param etag the version, as GET of it tells in its header
@Schema(name = "SkillSubsidy")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubsidyView(
    UUID id,
    UUID certificateId,
    Money amount,
    SkillSubsidy.State state,
    int policyYear,
    Instant requestedAt,
    @Nullable String reason,
    String etag) {

  static SubsidyView of(SkillSubsidy subsidy) {
    return new SubsidyView(
        subsidy.id(),
        subsidy.certificateId(),
        subsidy.amount(),
        subsidy.state(),
        subsidy.policyYear(),
        subsidy.requestedAt(),
        subsidy.reason().orElse(null),
        Answers.etag(subsidy.version()));
  }
}
