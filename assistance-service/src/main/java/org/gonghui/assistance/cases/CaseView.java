package org.gonghui.assistance.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.assistance.programmes.Assessment;
import org.gonghui.assistance.programmes.IllnessFacts;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A case.
///
/// @param number what people call it by
/// @param amount what is proposed or approved
/// @param underReview why people must look at a case that was decided already
/// @param retractedCase another case of the member and programme that is under review: this one is not approved while
/// it is; told to staff who read the single case
/// @param relievedBefore the member's other cases of the programme for which money is promised or was paid; told to staff who
/// read the single case
/// @param otherIllnessThan cases of the member that are for another illness, as the last reviewer said; told as well
/// @param etag in lists only
@Schema(name = "AssistanceCase")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
    UUID id,
    String number,
    String programme,
    String policyVersion,
    CaseState state,
    UUID memberId,
    @Nullable UUID organizationId,
    @Nullable IllnessFacts facts,
    @Nullable Evidence evidence,
    @Nullable Assessment assessment,
    @Nullable Money amount,
    @Nullable String underReview,
    @Nullable UUID retractedCase,
    @Nullable List<EarlierCase> relievedBefore,
    @Nullable List<UUID> otherIllnessThan,
    List<TimelineEntry> timeline,
    Instant openedAt,
    @Nullable String etag) {

  /// What staff are told of the member's other cases of the programme.
  record OtherCases(
      @Nullable UUID retractedCase,
      @Nullable List<EarlierCase> relievedBefore,
      @Nullable List<UUID> otherIllnessThan) {
    static final OtherCases UNTOLD = new OtherCases(null, null, null);
  }

  static CaseView of(ReliefCase relief, Dossier dossier, @Nullable String etag) {
    return of(relief, dossier, OtherCases.UNTOLD, etag);
  }

  static CaseView of(ReliefCase relief, Dossier dossier, OtherCases others, @Nullable String etag) {
    return new CaseView(
        relief.id(),
        relief.number(),
        relief.programme(),
        relief.policyVersion(),
        relief.state(),
        relief.memberId(),
        relief.organizationId().orElse(null),
        dossier.facts(),
        dossier.evidence(),
        dossier.assessment(),
        relief.amount().orElse(null),
        relief.underReview().orElse(null),
        others.retractedCase(),
        others.relievedBefore(),
        others.otherIllnessThan(),
        dossier.timeline(),
        relief.openedAt(),
        etag);
  }
}
